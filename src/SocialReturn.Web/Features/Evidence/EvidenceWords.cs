using System.Globalization;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>Files and flags in words.</summary>
public static class EvidenceWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"214 kB", "3,1 MB".</summary>
    public static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? string.Format(Dutch, EvidencePageTexts.Kilobytes, Math.Max(1, (bytes + 1023) / 1024))
            : string.Format(Dutch, EvidencePageTexts.Megabytes, bytes / 1024m / 1024m);

    /// <summary>"contract-d16.pdf, 214 kB, niet gescand op virussen".</summary>
    public static string Describe(EvidenceLine file) =>
        string.Join(", ", new[] { file.FileName, Size(file.Length), Of(file.Scan), Of(file.TextCheck) }.OfType<string>());

    public static IEnumerable<string> Of(EvidenceMatches matches)
    {
        if (matches.HasFlag(EvidenceMatches.SameFulfilment))
        {
            yield return EvidencePageTexts.UsedInFulfilment;
        }

        if (matches.HasFlag(EvidenceMatches.SameContractor))
        {
            yield return EvidencePageTexts.UsedByContractor;
        }

        if (matches.HasFlag(EvidenceMatches.OtherContractor))
        {
            yield return EvidencePageTexts.UsedByOther;
        }
    }

    private static string? Of(ScanStatus scan) =>
        scan switch
        {
            ScanStatus.NotScanned => EvidencePageTexts.NotScanned,
            ScanStatus.Infected => EvidencePageTexts.Infected,
            _ => null,
        };

    private static string? Of(TextCheck check) =>
        check switch
        {
            TextCheck.NotChecked => EvidencePageTexts.NotChecked,
            TextCheck.PicturesNotChecked => EvidencePageTexts.PicturesNotChecked,
            TextCheck.Locked => EvidencePageTexts.Locked,
            TextCheck.SoleTraderVat => EvidencePageTexts.SoleTraderVat,
            _ => null,
        };
}
