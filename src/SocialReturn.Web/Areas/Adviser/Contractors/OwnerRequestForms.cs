using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Areas.Adviser.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>How an administrator checked who somebody is. Its messages are those of <see cref="OwnerRequestRules"/>.</summary>
public class IdentityForm
{
    /// <summary>The request that is confirmed or stopped; empty for a new one.</summary>
    public Guid RequestId { get; set; }

    public Guid Version { get; set; }

    [Display(Name = nameof(OwnerRequestScreenTexts.DocumentLabel), ResourceType = typeof(OwnerRequestScreenTexts))]
    public IdentityDocument? Document { get; set; }

    [Display(Name = nameof(OwnerRequestScreenTexts.SeenOnLabel), ResourceType = typeof(OwnerRequestScreenTexts))]
    public DateOnly? SeenOn { get; set; }

    [Display(Name = nameof(OwnerRequestScreenTexts.ExtractOnLabel), ResourceType = typeof(OwnerRequestScreenTexts))]
    public DateOnly? ExtractOn { get; set; }

    public static IReadOnlyList<SelectListItem> Documents =>
        [.. Enum.GetValues<IdentityDocument>().Select(document => new SelectListItem(NameOf(document), document.ToString()))];

    public static string NameOf(IdentityDocument document) =>
        document switch
        {
            IdentityDocument.Passport => OwnerRequestScreenTexts.DocumentPassport,
            IdentityDocument.IdentityCard => OwnerRequestScreenTexts.DocumentIdentityCard,
            IdentityDocument.DrivingLicence => OwnerRequestScreenTexts.DocumentDrivingLicence,
            _ => OwnerRequestScreenTexts.DocumentResidencePermit,
        };

    public IdentityInput ToCheck() => new(Document, SeenOn, ExtractOn);
}

/// <summary>Who becomes the owner, and how that was checked.</summary>
public sealed class OwnerRequestForm : IdentityForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(OwnerRequestScreenTexts.NameLabel), ResourceType = typeof(OwnerRequestScreenTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(OwnerRequestScreenTexts.MailLabel), ResourceType = typeof(OwnerRequestScreenTexts))]
    public string? Mail { get; set; }

    public OwnerInput ToInput() => new(Name, Mail, ToCheck());
}

/// <summary>Why a request is stopped.</summary>
public sealed class OwnerRefusalForm
{
    public Guid RequestId { get; set; }

    public Guid Version { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
