using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>Keeps what a region says of itself: its name, desk, partners, contact and colours.</summary>
public sealed class RegionDetailsService(PortalDbContext db, CurrentScope scope, Chronicle chronicle)
{
    public const int MaxName = 80;
    public const int MaxDesk = 120;
    public const int MaxPhone = 30;
    public const int MaxPartners = 400;

    public async Task<Outcome<Guid>> SaveAsync(Guid version, RegionDetails input, CancellationToken cancellationToken)
    {
        if (scope.Required is not { Kind: AccessScopeKind.Region, RegionId: { } regionId })
        {
            return Outcome.Forbidden<Guid>();
        }

        var region = await db.Regions.SingleAsync(row => row.Id == regionId, cancellationToken);
        if (region.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        var errors = Check(input);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        region.Describe(Tidy(input.Name)!, Tidy(input.DeskName)!, Lines(input.Partners));
        region.SetContact(input.ContactMail!.Trim(), Tidy(input.ContactPhone));
        region.SetColours(Colour.Parse(input.BrandColour)?.ToString(), Colour.Parse(input.LightColour)?.ToString());
        await chronicle.TellAsync(new RegionHappening(RegionActs.DetailsChanged, region), cancellationToken);
        return await db.SaveAsync(region.Id, cancellationToken);
    }

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
