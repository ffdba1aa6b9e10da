using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Measures in words, each under the label of its field.</summary>
public static class MeasureWords
{
    /// <summary>All of them in one order; null where nothing was filled in.</summary>
    public static IReadOnlyList<(string Label, string? Value)> Of(Measures measures) =>
        [
            (FulfilmentScreenTexts.HoursPerWeekLabel, Number(measures.HoursPerWeek)),
            (FulfilmentScreenTexts.WorkedHoursLabel, Number(measures.WorkedHours)),
            (FulfilmentScreenTexts.WageCostsLabel, measures.WageCosts?.ToString()),
            (FulfilmentScreenTexts.StagesLabel, Number(measures.Stages)),
            (FulfilmentScreenTexts.StatedValue, measures.StatedValue?.ToString()),
            (FulfilmentScreenTexts.Cost, measures.Cost?.ToString()),
            (FulfilmentScreenTexts.InvoiceLabel, measures.InvoiceInclVat?.ToString()),
            (FulfilmentScreenTexts.VatLabel, measures.Vat?.ToString()),
            (FulfilmentScreenTexts.MaterialLabel, measures.MaterialCosts?.ToString()),
            (FulfilmentScreenTexts.LabourCostsLabel, measures.LabourCosts?.ToString()),
            (FulfilmentScreenTexts.PersonsLabel, Number(measures.Persons)),
            (FulfilmentScreenTexts.EffortHoursLabel, Number(measures.Hours)),
            (FulfilmentScreenTexts.DaysLabel, Number(measures.Days)),
            (FulfilmentScreenTexts.HalfDaysLabel, Number(measures.HalfDays)),
            (FulfilmentScreenTexts.EventsLabel, Number(measures.Events)),
        ];

    private static string? Number(decimal? number) => number?.ToString("0.##");
}
