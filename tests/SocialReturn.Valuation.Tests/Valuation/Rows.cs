using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Explanations as lines of text.</summary>
internal static class Rows
{
    public static readonly TenderTerm Term = new(Facts.Day("2025-11-24"), Facts.Day("2026-01-01"), Facts.Day("2026-12-31"));

    public static List<string> RowsOf(string schedule, FulfilmentFacts facts, TenderTerm? term = null) => RowsOf(TariffSchedules.Preset(schedule), facts, term);

    /// <summary>No-break spaces keep figures together on screen; here they would only hide the text.</summary>
    public static List<string> RowsOf(TariffSchedule schedule, FulfilmentFacts facts, TenderTerm? term = null) =>
        [
            .. ExplanationWriter
                .Write(Valuator.Value(schedule, term ?? Term, facts), schedule)
                .Select(row => $"{row.Kind}: {row.Label} | {row.Figure}".Replace('\u00a0', ' ')),
        ];
}
