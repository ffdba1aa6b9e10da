using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Web.Areas.Adviser.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>A certificate as it stands on paper. Its messages are those of <see cref="CertificateRules"/>.</summary>
public sealed class CertificateForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid Version { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.PsoLabel), ResourceType = typeof(ContractorScreenTexts))]
    public string? Code { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.FromLabel), ResourceType = typeof(ContractorScreenTexts))]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.UntilLabel), ResourceType = typeof(ContractorScreenTexts))]
    public DateOnly? ValidUntil { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.NumberLabel), ResourceType = typeof(ContractorScreenTexts))]
    public string? Number { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.CoveredLabel), ResourceType = typeof(ContractorScreenTexts))]
    public string? Covered { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public static IReadOnlyList<SelectListItem> Codes => [.. CertificateRules.Codes.Select(code => new SelectListItem(CertificateRules.NameOf(code), code))];

    public static CertificateForm Of(ContractorCertificate certificate) =>
        new()
        {
            Version = certificate.Version,
            Code = certificate.Code,
            ValidFrom = certificate.ValidFrom,
            ValidUntil = certificate.ValidUntil,
            Number = certificate.Number,
            Covered = certificate.CoveredNumbers,
        };

    /// <summary>The one that follows without a gap: as a rule for two years again.</summary>
    public static CertificateForm After(ContractorCertificate certificate)
    {
        var from = certificate.LastDay.AddDays(1);
        return new CertificateForm
        {
            Code = certificate.Code,
            ValidFrom = from,
            ValidUntil = from.AddYears(2).AddDays(-1),
            Covered = certificate.CoveredNumbers,
        };
    }

    public CertificateInput ToInput() => new(Code, ValidFrom, ValidUntil, Number, Covered);
}

/// <summary>From when a certificate no longer holds, and why.</summary>
public sealed class CertificateWithdrawalForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(ContractorScreenTexts.WithdrawnFromLabel), ResourceType = typeof(ContractorScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
