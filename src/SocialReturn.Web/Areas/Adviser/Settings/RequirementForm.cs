using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>An item of proof that the region asks. Its messages are those of <see cref="EvidenceRequirementService"/>.</summary>
public sealed class RequirementForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(SettingsTexts.KindLabel), ResourceType = typeof(SettingsTexts))]
    public FulfilmentKind? Kind { get; set; }

    [Display(Name = nameof(SettingsTexts.RequirementLabel), ResourceType = typeof(SettingsTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(SettingsTexts.HintLabel), ResourceType = typeof(SettingsTexts))]
    public string? Hint { get; set; }

    [Display(Name = nameof(SettingsTexts.EachDeliveryLabel), ResourceType = typeof(SettingsTexts))]
    public bool EachDelivery { get; set; }

    public static IReadOnlyList<SelectListItem> Kinds =>
        [
            .. new[] { FulfilmentKind.Participation, FulfilmentKind.SocialPurchase }.Select(kind => new SelectListItem(
                FulfilmentDescriptions.KindName(kind),
                kind.ToString()
            )),
        ];

    public RequirementInput ToInput() => new(Kind, Name, Hint, EachDelivery, Key);
}
