using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>One fulfilment with the calculation that a person made by hand from the published text.</summary>
public sealed record WorkedExample(string Schedule, FulfilmentFacts Facts, string Calculation, decimal Value)
{
    /// <summary>Long enough that only the examples about the term meet its edges.</summary>
    public TenderTerm Term { get; init; } = new(new DateOnly(2023, 12, 1), new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31));

    public ValuationResult Valued() => Valuator.Value(TariffSchedules.Preset(Schedule), Term, Facts);

    public override string ToString() => $"{Schedule}: {Calculation}";
}

/// <summary>Short ways to write down facts in examples.</summary>
internal static class Facts
{
    public const string AvRegio = "av-regio-2020";
    public const string Haaglanden = "haaglanden-2023";

    /// <summary>Young enough for no age band.</summary>
    public static readonly ParticipantFacts Young = new(2000) { WorkDisability = false };

    public static PlacementFacts Weekly(string block, string from, string to, decimal hours, ParticipantFacts? participant = null, bool permanent = false) =>
        new()
        {
            Block = block,
            From = Day(from),
            To = Day(to),
            HoursPerWeek = hours,
            PermanentContract = permanent,
            Participant = participant ?? Young,
        };

    public static PlacementFacts Worked(
        string block,
        decimal hours,
        string? from = null,
        string? to = null,
        ParticipantFacts? participant = null,
        bool permanent = false
    ) =>
        new()
        {
            Block = block,
            From = from is null ? null : Day(from),
            To = to is null ? null : Day(to),
            WorkedHours = hours,
            PermanentContract = permanent,
            Participant = participant ?? Young,
        };

    public static EffortFacts Invoice(decimal inclVat, decimal vat, decimal material, string? recognition = RecognitionCodes.SocialEnterprise) =>
        new()
        {
            Block = "inkoop",
            Recognition = recognition,
            InvoiceDate = new DateOnly(2026, 2, 27),
            InvoiceInclVat = Euro.Round(inclVat),
            Vat = Euro.Round(vat),
            MaterialCosts = Euro.Round(material),
        };

    public static ParticipantFacts Born(int year) => Young with { BirthYear = year };

    public static ParticipantFacts Used(int months) => Young with { EarlierCountedMonths = MonthShare.OfMonths(months) };

    public static ParticipantFacts SubsidyUntil(string date, int usedMonths = 0) => Used(usedMonths) with { WageCostSubsidyUntil = Day(date) };

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
