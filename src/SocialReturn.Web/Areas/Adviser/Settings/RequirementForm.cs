using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>An item of proof that the region asks. Its messages are those of <see cref="RequirementRules"/>.</summary>
public sealed class RequirementForm
{
    public Guid Key { get; set; } = Ids.New();

    /// <summary>Of the item that is changed; empty for a new one.</summary>
    public Guid Version { get; set; }

    [Display(Name = nameof(SettingsTexts.KindLabel), ResourceType = typeof(SettingsTexts))]
    public FulfilmentKind? Kind { get; set; }

    [Display(Name = nameof(SettingsTexts.RequirementLabel), ResourceType = typeof(SettingsTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(SettingsTexts.HintLabel), ResourceType = typeof(SettingsTexts))]
    public string? Hint { get; set; }

    [Display(Name = nameof(SettingsTexts.RecognitionLabel), ResourceType = typeof(SettingsTexts))]
    public string? RecognitionCode { get; set; }

    [Display(Name = nameof(SettingsTexts.IsRequiredLabel), ResourceType = typeof(SettingsTexts))]
    public bool IsRequired { get; set; } = true;

    [Display(Name = nameof(SettingsTexts.EachDeliveryLabel), ResourceType = typeof(SettingsTexts))]
    public bool EachDelivery { get; set; }

    public static IReadOnlyList<SelectListItem> Kinds =>
        [.. FulfilmentKinds.InOrder.Select(description => description.Kind).Select(kind => new SelectListItem(kind.Describe().Name, kind.ToString()))];

    public RequirementInput ToInput() => new(Kind, Name, Hint, IsRequired, EachDelivery) { RecognitionCode = RecognitionCode };

    public static RequirementForm Of(EvidenceRequirement item) =>
        new()
        {
            Version = item.Version,
            Kind = item.Kind,
            Name = item.Name,
            Hint = item.Hint,
            IsRequired = item.IsRequired,
            EachDelivery = item.EachDelivery,
        };
}
