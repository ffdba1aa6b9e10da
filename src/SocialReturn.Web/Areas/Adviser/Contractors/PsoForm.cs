using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Contractors;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>A contractor's certificate. Its messages are those of <see cref="ContractorService"/>.</summary>
public sealed class PsoForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.PsoLabel), ResourceType = typeof(ContractorScreenTexts))]
    public string? Code { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.FromLabel), ResourceType = typeof(ContractorScreenTexts))]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.UntilLabel), ResourceType = typeof(ContractorScreenTexts))]
    public DateOnly? ValidUntil { get; set; }

    public static IReadOnlyList<SelectListItem> Codes => [.. ContractorService.PsoCodes.Select(code => new SelectListItem(NameOf(code), code))];

    public static string NameOf(string code) =>
        ContractorScreenTexts.ResourceManager.GetString(code, ContractorScreenTexts.Culture) ?? code;

    public PsoInput ToInput() => new(Code, ValidFrom, ValidUntil);
}
