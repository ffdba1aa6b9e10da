using SocialReturn.Core.Progress;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The paces as they stand in addresses and on the filter.</summary>
public static class PaceNames
{
    public static readonly IReadOnlyList<(Pace Pace, string Code, string Name)> All =
    [
        (Pace.Behind, "achter", AdviserTenderTexts.PaceBehind),
        (Pace.Attention, "let-op", AdviserTenderTexts.PaceAttention),
        (Pace.OnTrack, "op-schema", AdviserTenderTexts.PaceOnTrack),
        (Pace.Met, "gehaald", AdviserTenderTexts.PaceMet),
    ];

    public static string CodeOf(Pace pace) => All.First(row => row.Pace == pace).Code;

    public static Pace? Parse(string? code) => All.Where(row => row.Code == code).Select(row => (Pace?)row.Pace).FirstOrDefault();
}
