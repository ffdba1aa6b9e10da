using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Contractors;

/// <summary>When a contractor is covered by a certificate, and what an adviser may write down of one. Pure.</summary>
public static class CertificateRules
{
    /// <summary>The steps of the ladder, the lowest first.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        RecognitionCodes.PsoAspirant,
        RecognitionCodes.PsoStep1,
        RecognitionCodes.PsoStep2,
        RecognitionCodes.PsoStep3,
        RecognitionCodes.Pso30Plus,
    ];

    public static string NameOf(string code) => ContractorTexts.ResourceManager.GetString(code, ContractorTexts.Culture) ?? code;

    /// <summary>"PSO Trede 1, nummer 4711, geldig van 1 januari 2025 tot en met 31 december 2026".</summary>
    public static string Describe(ContractorCertificate certificate) =>
        string.Format(
            certificate.Number is null ? ContractorTexts.Certificate : ContractorTexts.CertificateNumbered,
            NameOf(certificate.Code),
            certificate.ValidFrom.ToFullDate(),
            certificate.LastDay.ToFullDate(),
            certificate.Number
        );

    /// <summary>The one that holds on a day; where two overlap, the newer.</summary>
    public static ContractorCertificate? On(IEnumerable<ContractorCertificate> certificates, DateOnly day) =>
        certificates.Where(row => row.IsOn(day)).OrderByDescending(row => row.ValidFrom).ThenByDescending(row => row.LastDay).FirstOrDefault();

    /// <summary>The last day of the cover that holds on a day and is renewed without a gap; null when nothing holds on that day.</summary>
    public static DateOnly? CoveredUntil(IEnumerable<ContractorCertificate> certificates, DateOnly day)
    {
        DateOnly? until = null;
        foreach (var row in certificates.OrderBy(row => row.ValidFrom))
        {
            var joins = until is { } end ? row.ValidFrom <= end.AddDays(1) : row.IsOn(day);
            if (joins && row.LastDay >= row.ValidFrom && (until is null || row.LastDay > until))
            {
                until = row.LastDay;
            }
        }

        return until;
    }

    /// <summary>
    /// The certificate that gives a line its discount: the contractor is covered from the award to the end of the work
    /// without a gap (rules.md, section 1), and this is the one on the day of the line.
    /// </summary>
    public static ContractorCertificate? During(IReadOnlyCollection<ContractorCertificate> certificates, DateOnly award, DateOnly end, DateOnly day) =>
        CoveredUntil(certificates, award) >= end ? On(certificates, day) : null;

    public static List<FieldError> Check(CertificateInput input)
    {
        var errors = new List<FieldError>();
        Add(errors, nameof(input.Code), !Codes.Contains(input.Code), ContractorTexts.CodeUnknown);
        Add(errors, nameof(input.ValidFrom), input.ValidFrom is not { Year: >= 2010 and <= 2100 }, ContractorTexts.FromRequired);
        Add(errors, nameof(input.ValidUntil), input.ValidUntil is not { Year: <= 2100 }, ContractorTexts.UntilRequired);
        Add(errors, nameof(input.ValidUntil), input.ValidUntil < input.ValidFrom, ContractorTexts.DatesReversed);
        Add(
            errors,
            nameof(input.Number),
            input.Number?.Trim().Length > ContractorCertificate.MaxNumber,
            string.Format(CommonTexts.TooLong, ContractorCertificate.MaxNumber)
        );
        var covered = NumbersOf(input.Covered);
        Add(
            errors,
            nameof(input.Covered),
            covered.Count > ContractorCertificate.MaxCovered,
            string.Format(ContractorTexts.TooManyCovered, ContractorCertificate.MaxCovered)
        );
        if (covered.FirstOrDefault(number => !KvkNumber.IsValid(number)) is { } wrong)
        {
            Add(errors, nameof(input.Covered), isWrong: true, string.Format(ContractorTexts.CoveredInvalid, wrong));
        }

        return errors;
    }

    /// <summary>Only after <see cref="Check"/> found nothing.</summary>
    internal static CertificateTerms TermsOf(CertificateInput input) =>
        new(
            input.Code!,
            input.ValidFrom!.Value,
            input.ValidUntil!.Value,
            string.IsNullOrWhiteSpace(input.Number) ? null : input.Number.Trim(),
            NumbersOf(input.Covered)
        );

    private static List<string> NumbersOf(string? text) =>
        [.. (text ?? "").Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static void Add(List<FieldError> errors, string field, bool isWrong, string message)
    {
        if (isWrong && !errors.Exists(known => known.Field == field))
        {
            errors.Add(new FieldError(field, message));
        }
    }
}
