using SocialReturn.Core.Common;

namespace SocialReturn.Core.Regions;

/// <summary>Keeps what a region says of itself: its name, desk, partners, contact and colours.</summary>
public sealed class RegionDetailsService(RegionWriter writer)
{
    public const int MaxName = 80;
    public const int MaxDesk = 120;
    public const int MaxPhone = 30;
    public const int MaxPartners = 400;

    public Task<Outcome<Guid>> SaveAsync(Guid version, RegionDetails input, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            version,
            Check(input),
            RegionActs.DetailsChanged,
            region =>
            {
                region.Describe(Tidy(input.Name)!, Tidy(input.DeskName)!, Lines(input.Partners));
                region.SetContact(input.ContactMail!.Trim(), Tidy(input.ContactPhone));
                region.SetColours(Colour.Parse(input.BrandColour)?.ToString(), Colour.Parse(input.LightColour)?.ToString());
            },
            cancellationToken
        );

    private static List<FieldError> Check(RegionDetails input)
    {
        var errors = new List<FieldError>();
        CheckText(errors, nameof(input.Name), input.Name, MaxName, RegionDetailsTexts.NameRequired);
        CheckText(errors, nameof(input.DeskName), input.DeskName, MaxDesk, RegionDetailsTexts.DeskRequired);
        if (!MailRules.IsValid(input.ContactMail?.Trim()))
        {
            errors.Add(new FieldError(nameof(input.ContactMail), CommonTexts.MailInvalid));
        }

        CheckText(errors, nameof(input.ContactPhone), input.ContactPhone, MaxPhone, required: null);
        CheckText(errors, nameof(input.Partners), Lines(input.Partners), MaxPartners, required: null);
        errors.AddRange(RegionColourRules.Check(input.BrandColour, input.LightColour));
        return errors;
    }

    private static void CheckText(List<FieldError> errors, string field, string? text, int most, string? required)
    {
        var fault =
            string.IsNullOrWhiteSpace(text) ? required
            : text.Trim().Length > most ? string.Format(CommonTexts.TooLong, most)
            : BsnCheck.Contains(text) ? CommonTexts.TextLooksLikeBsn
            : null;
        if (fault is not null)
        {
            errors.Add(new FieldError(field, fault));
        }
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : AuthorityNames.Tidy(text);

    /// <summary>One partner a line, empty lines left out.</summary>
    private static string? Lines(string? text)
    {
        var lines = string.Join('\n', AuthorityNames.Lines(text).Select(line => AuthorityNames.Tidy(line.Name)));
        return lines.Length == 0 ? null : lines;
    }
}
