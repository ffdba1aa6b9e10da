using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Regions;

namespace SocialReturn.Web.Areas.Adviser.RegionDetails;

/// <summary>What the region says of itself. Its messages are those of <see cref="RegionDetailsService"/>.</summary>
public sealed class DetailsForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(RegionScreenTexts.NameLabel), ResourceType = typeof(RegionScreenTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(RegionScreenTexts.DeskLabel), ResourceType = typeof(RegionScreenTexts))]
    public string? DeskName { get; set; }

    [Display(Name = nameof(RegionScreenTexts.MailLabel), ResourceType = typeof(RegionScreenTexts))]
    [DataType(DataType.EmailAddress)]
    public string? ContactMail { get; set; }

    [Display(Name = nameof(RegionScreenTexts.PhoneLabel), ResourceType = typeof(RegionScreenTexts))]
    [DataType(DataType.PhoneNumber)]
    public string? ContactPhone { get; set; }

    [Display(Name = nameof(RegionScreenTexts.PartnersLabel), ResourceType = typeof(RegionScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Partners { get; set; }

    [Display(Name = nameof(RegionScreenTexts.BrandLabel), ResourceType = typeof(RegionScreenTexts))]
    public string? BrandColour { get; set; }

    [Display(Name = nameof(RegionScreenTexts.LightLabel), ResourceType = typeof(RegionScreenTexts))]
    public string? LightColour { get; set; }

    public static DetailsForm Of(Region region) =>
        new()
        {
            Version = region.Version,
            Name = region.Name,
            DeskName = region.DeskName,
            ContactMail = region.ContactMail,
            ContactPhone = region.ContactPhone,
            Partners = region.Partners,
            BrandColour = region.BrandColour,
            LightColour = region.LightColour,
        };

    public Core.Regions.RegionDetails ToDetails() =>
        new()
        {
            Name = Name,
            DeskName = DeskName,
            ContactMail = ContactMail,
            ContactPhone = ContactPhone,
            Partners = Partners,
            BrandColour = BrandColour,
            LightColour = LightColour,
        };
}
