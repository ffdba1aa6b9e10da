using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>A table that nobody published, with every idea of the language that no shipped table has.</summary>
internal static class InventedTable
{
    public const string Json = """
        {
          "code": "taal-2026", "name": "Taal 2026", "region": "proef", "version": 1, "normHoursPerWeek": 36, "verified": false, "source": "Bedacht.",
          "blocks": [
            { "code": "oproep", "kind": "participation", "name": "Oproep", "unit": "hour", "amount": 20, "limits": { "hoursPerWeek": 24 } },
            { "code": "oproep-totaal", "kind": "participation", "name": "Oproep, totaal", "unit": "hour", "amount": 20, "limits": { "hours": 500 } },
            { "code": "oproep-keer", "kind": "participation", "name": "Oproep, per keer", "unit": "hour", "amount": 20, "limits": { "hoursPerEvent": 4 } },
            { "code": "dagplaats", "kind": "participation", "name": "Dagplaats", "unit": "day", "amount": 80, "limits": { "times": 30 } },
            { "code": "dagdeel", "kind": "participation", "name": "Dagdeel", "unit": "halfDay", "amount": 45 },
            { "code": "meeloop", "kind": "participation", "name": "Meelopen", "unit": "event", "amount": 60, "limits": { "weeks": 4 } },
            { "code": "deeltijd", "kind": "participation", "name": "Deeltijd", "unit": "fullTimeYear", "amount": 36000, "limits": { "hoursPerWeek": 24 } },
            { "code": "plafond", "kind": "participation", "name": "Plafond", "unit": "fullTimeYear", "amount": 40000, "limits": { "most": 15000 } },
            { "code": "persoon", "kind": "participation", "name": "Persoon", "unit": "fullTimeYear", "amount": 40000, "limits": { "mostPerParticipant": 25000 } },
            { "code": "loon", "kind": "participation", "name": "Loon", "unit": "wageCost", "limits": { "mostPerUnit": 500, "mostUnit": "week" } },
            { "code": "loon-maand", "kind": "participation", "name": "Loon per maand", "unit": "wageCost", "percentage": 130, "limits": { "mostPerUnit": 2000, "mostUnit": "month" } },
            { "code": "uur-dag", "kind": "participation", "name": "Uur, per dag", "unit": "hour", "amount": 40, "limits": { "mostPerUnit": 200, "mostUnit": "day" } },
            { "code": "maand-uur", "kind": "participation", "name": "Maand, per uur", "unit": "month", "amount": 1200, "limits": { "mostPerUnit": 15, "mostUnit": "hour" } },
            { "code": "jong", "kind": "participation", "name": "Jong", "unit": "fullTimeYear", "amount": 30000, "limits": { "benefitMonthsFrom": 12, "youngBelow": 25, "youngBenefitMonthsFrom": 6 } },
            { "code": "vol", "kind": "participation", "name": "Alles of niets", "unit": "once", "amount": 5000, "limits": { "minHoursPerWeek": 16, "minWeeks": 26 } },
            { "code": "werk", "kind": "participation", "name": "Werk", "unit": "fullTimeYear", "amount": 36000, "excludes": ["stage", "dagplaats"] },
            { "code": "stage", "kind": "participation", "name": "Stage", "unit": "month", "amount": 500 },
            { "code": "begeleiding", "kind": "development", "name": "Begeleiding", "unit": "hour", "amount": 75, "limits": { "hours": 100 } },
            { "code": "cursus", "kind": "development", "name": "Cursus", "unit": "hour", "amount": 30, "multiplied": "attendees" },
            { "code": "trainer", "kind": "development", "name": "Trainer", "unit": "hour", "amount": 90, "multiplied": "staff" },
            { "code": "sessie", "kind": "development", "name": "Sessie", "unit": "hour", "amount": 250, "multiplied": "nothing" },
            { "code": "les", "kind": "development", "name": "Les", "unit": "hour", "amount": 50, "limits": { "mostPerParticipant": 1000 } },
            { "code": "traject", "kind": "development", "name": "Traject", "unit": "stage", "amount": 640, "limits": { "times": 3, "most": 1500 } },
            { "code": "maatwerk", "kind": "socialActivity", "name": "Maatwerk", "unit": "agreed", "limits": { "mostPerUnit": 1000, "mostUnit": "day" } },
            { "code": "gastles", "kind": "socialActivity", "name": "Gastles", "unit": "hour", "amount": 100, "alternatives": ["agreed"], "limits": { "most": 2500 } },
            { "code": "pakket", "kind": "socialActivity", "name": "Pakket", "unit": "event", "amount": 10, "multiplied": "pieces" },
            { "code": "bezoek", "kind": "socialActivity", "name": "Bezoek", "unit": "hour", "amount": 100, "limits": { "mostPerUnit": 300, "mostUnit": "event" } },
            { "code": "inkoop", "kind": "socialPurchase", "name": "Inkoop", "unit": "invoice", "percentage": 80, "limits": { "most": 50000 } },
            { "code": "werkuren", "kind": "socialPurchase", "name": "Werkuren", "unit": "hour", "amount": 35, "alternatives": ["invoice"], "percentage": 50, "limits": { "mostPerUnit": 1200, "mostUnit": "week" } }
          ],
          "bonuses": [
            { "code": "vast", "name": "Een vast contract", "amount": 1000, "frequency": "once", "condition": { "anyOf": ["permanentContract"] } },
            { "code": "taal", "name": "Taaltraining", "percentage": 100, "max": 2000, "frequency": "perCost", "condition": { "anyOf": ["languageTraining"] }, "kinds": ["development"] }
          ],
          "recognitions": [
            { "code": "shelteredEmployer", "name": "SW-bedrijf", "percentage": 100 },
            { "code": "psoStep1", "name": "PSO-trede 1", "percentage": 10 }
          ]
        }
        """;

    public static readonly TariffSchedule Schedule = Read(Json);

    public static readonly TenderTerm Term = new(new DateOnly(2025, 12, 1), new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));

    public static TariffSchedule Read(string json)
    {
        var reading = TariffScheduleReader.Read(json);
        return reading.Schedule ?? throw new InvalidOperationException(string.Join(' ', reading.Errors));
    }

    public static ParticipantFacts Person(int born = 1990) => new(born);

    /// <summary>With hours per week.</summary>
    public static PlacementFacts Weekly(string block, string from, string to, decimal hours, ParticipantFacts? person = null) =>
        Placed(block, from, to, person) with
        {
            HoursPerWeek = hours,
        };

    /// <summary>With worked hours.</summary>
    public static PlacementFacts Worked(string block, string from, string to, decimal hours) => Placed(block, from, to) with { WorkedHours = hours };

    public static PlacementFacts Placed(string block, string from, string to, ParticipantFacts? person = null) =>
        new()
        {
            Block = block,
            From = Day(from),
            To = Day(to),
            Participant = person ?? Person(),
        };

    public static DeliveredPeriod Period(string from, string to, decimal? hoursPerWeek = null, decimal? worked = null) =>
        new(Day(from), Day(to), hoursPerWeek, worked);

    public static EffortFacts Effort(string block) => new() { Block = block };

    public static Euro Euros(decimal amount) => Euro.Round(amount);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
