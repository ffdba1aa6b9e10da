using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>For each remark rows that have it, rows just beside it that have not, and what is told. Rows are added to those of a usual table.</summary>
public static partial class RemarkCases
{
    private const string Table = """
        {
          "code": "proef-2026", "name": "Proef", "region": "proef", "version": 1, "normHoursPerWeek": 36, "verified": true, "source": "Bedacht.",
          "blocks": [
            { "code": "bijstand", "kind": "participation", "name": "Bijstand", "unit": "fullTimeYear", "amount": 40000 },
            { "code": "ww", "kind": "participation", "name": "WW", "unit": "fullTimeYear", "amount": 20000 },
            { "code": "les", "kind": "development", "name": "Les", "unit": "invoice" },
            { "code": "inkoop", "kind": "socialPurchase", "name": "Inkoop", "unit": "invoice" }
            $blocks$
          ],
          "bonuses": [$bonuses$],
          "caps": [$caps$],
          "floors": [$floors$],
          "recognitions": [$recognitions$],
          "contractorDiscounts": [$contractorDiscounts$],
          "examples": [{ "code": "een", "name": "Een", "block": "inkoop", "cost": 100, "value": 100, "recognition": "$recognition$" }]
        }
        """;

    private const string Sheltered = """{ "code": "shelteredEmployer", "name": "SW-bedrijf", "percentage": 100 }""";

    public static TheoryData<string, string, string, string> OfBlocks =>
        new()
        {
            {
                "blocks",
                Block("overstap", "\"unit\": \"fullTimeYear\", \"amount\": 20000", "jobToJob"),
                Block("overstap", "\"unit\": \"fullTimeYear\", \"amount\": 19999.99", "jobToJob"),
                "blocks[4].amount: “overstap” is € 20.000,00 waard. Dat is niet minder dan WW (€ 20.000,00). Van werk naar werk hoort minder waard te zijn."
            },
            {
                "blocks",
                Block("overstap", "\"unit\": \"fullTimeYear\", \"amount\": 40000", "jobToJob"),
                Block("overstap", "\"unit\": \"month\", \"amount\": 40000", "jobToJob"),
                "blocks[4].amount: “overstap” is € 40.000,00 waard. Dat is niet minder dan Bijstand (€ 40.000,00), WW (€ 20.000,00). "
                    + "Van werk naar werk hoort minder waard te zijn."
            },
            {
                "blocks",
                Block("uitkering", "\"unit\": \"fullTimeYear\", \"amount\": 0"),
                Block("uitkering", "\"unit\": \"fullTimeYear\", \"amount\": 4000"),
                "blocks[4].amount: “uitkering” levert niets op: hier staat 0."
            },
            {
                "blocks",
                Block("loon", "\"unit\": \"wageCost\", \"percentage\": 0"),
                Block("loon", "\"unit\": \"wageCost\", \"percentage\": 1.5"),
                "blocks[4].percentage: “loon” levert niets op: hier staat 0."
            },
            {
                "blocks",
                Block("uren", "\"unit\": \"hour\", \"amount\": 20, \"limits\": { \"hours\": 0 }"),
                Block("uren", "\"unit\": \"hour\", \"amount\": 20, \"limits\": { \"hours\": 1 }"),
                "blocks[4].limits.hours: “uren” levert niets op: hier staat 0."
            },
            {
                "blocks",
                Block("loon", "\"unit\": \"wageCost\", \"percentage\": 0.8"),
                Block("loon", "\"unit\": \"wageCost\", \"percentage\": 80"),
                "blocks[4].percentage: “loon” heeft 0,8%. Is 80% bedoeld?"
            },
            {
                "blocks",
                Block("loon", "\"unit\": \"wageCost\", \"percentage\": 200.5"),
                Block("loon", "\"unit\": \"wageCost\", \"percentage\": 200"),
                "blocks[4].percentage: “loon” heeft 200,5%. Gewoonlijk is dat ten hoogste 200%."
            },
            {
                "blocks",
                Block("uurtarief", "\"unit\": \"fullTimeYear\", \"amount\": 18720, \"hourlyRate\": 12.51"),
                Block("uurtarief", "\"unit\": \"fullTimeYear\", \"amount\": 18720, \"hourlyRate\": 12.50"),
                "blocks[4].hourlyRate: “uurtarief” heeft een uurtarief van € 12,51. Uit het bedrag per jaar volgt € 10,00 per uur."
            },
            {
                "blocks",
                Block("uurtarief", "\"unit\": \"fullTimeYear\", \"amount\": 18720, \"hourlyRate\": 7.49"),
                Block("uurtarief", "\"unit\": \"fullTimeYear\", \"amount\": 18720, \"hourlyRate\": 7.50"),
                "blocks[4].hourlyRate: “uurtarief” heeft een uurtarief van € 7,49. Uit het bedrag per jaar volgt € 10,00 per uur."
            },
            {
                "blocks",
                Block("voltijd", "\"unit\": \"fullTimeYear\", \"amount\": 20000, \"limits\": { \"minHoursPerWeek\": 36.5 }"),
                Block("voltijd", "\"unit\": \"fullTimeYear\", \"amount\": 20000, \"limits\": { \"minHoursPerWeek\": 36 }"),
                "blocks[4].limits.minHoursPerWeek: “voltijd” telt pas vanaf 36,5 uur per week. Een volle werkweek is 36 uur."
            },
            {
                "blocks",
                Block("voltijd", "\"unit\": \"fullTimeYear\", \"amount\": 20000, \"limits\": { \"hoursPerWeek\": 40 }"),
                Block("voltijd", "\"unit\": \"hour\", \"amount\": 20, \"limits\": { \"hoursPerWeek\": 40 }"),
                "blocks[4].limits.hoursPerWeek: “voltijd” telt ten hoogste 40 uur per week. Een volle werkweek is 36 uur, dus dit begrenst niets."
            },
            {
                "blocks",
                Block("lang", "\"unit\": \"month\", \"amount\": 500, \"limits\": { \"minMonths\": 2, \"months\": 1 }"),
                Block("lang", "\"unit\": \"month\", \"amount\": 500, \"limits\": { \"minMonths\": 2, \"months\": 2 }"),
                "blocks[4].limits.minMonths: “lang” telt pas vanaf 2 maanden. Daarvan telt er ten hoogste 1 mee."
            },
            {
                "blocks",
                Block("lang", "\"unit\": \"month\", \"amount\": 500, \"limits\": { \"minWeeks\": 26, \"weeks\": 13 }"),
                Block("lang", "\"unit\": \"month\", \"amount\": 500, \"limits\": { \"minWeeks\": 13, \"weeks\": 26 }"),
                "blocks[4].limits.minWeeks: “lang” telt pas vanaf 26 weken. Daarvan tellen er ten hoogste 13 mee."
            },
            {
                "blocks",
                Block("dag", "\"unit\": \"day\", \"amount\": 100, \"limits\": { \"most\": 99.99 }"),
                Block("dag", "\"unit\": \"day\", \"amount\": 100, \"limits\": { \"most\": 100 }"),
                "blocks[4].limits.most: “dag” telt voor ten hoogste € 99,99. Eén keer het bedrag is al € 100,00."
            },
            {
                "blocks",
                Block("dag", "\"unit\": \"day\", \"amount\": 100, \"limits\": { \"mostPerParticipant\": 50 }"),
                Block("dag", "\"unit\": \"fullTimeYear\", \"amount\": 30000, \"limits\": { \"mostPerParticipant\": 15000 }"),
                "blocks[4].limits.mostPerParticipant: “dag” telt voor ten hoogste € 50,00. Eén keer het bedrag is al € 100,00."
            },
            {
                "blocks",
                Block("dag", "\"unit\": \"day\", \"amount\": 100, \"limits\": { \"mostPerUnit\": 80, \"mostUnit\": \"day\" }"),
                Block("dag", "\"unit\": \"day\", \"amount\": 100, \"limits\": { \"mostPerUnit\": 80, \"mostUnit\": \"hour\" }"),
                "blocks[4].limits.mostPerUnit: “dag” telt voor ten hoogste € 80,00. Eén keer het bedrag is al € 100,00."
            },
        };

    public static TheoryData<string, string, string, string> BesideBlocks =>
        new()
        {
            {
                "blocks",
                Block("ww-2", "\"unit\": \"fullTimeYear\", \"amount\": 25000", name: "ww "),
                Block("ww-2", "\"unit\": \"fullTimeYear\", \"amount\": 15000", "jobToJob", "WW"),
                "blocks[4].name: “ww ” staat ook al in rij 2. Wie kiest, ziet geen verschil."
            },
            {
                "blocks",
                Block("wajong", "\"unit\": \"fullTimeYear\", \"amount\": 400000"),
                Block("wajong", "\"unit\": \"fullTimeYear\", \"amount\": 399999"),
                "blocks[4].amount: “wajong” is € 400.000,00 waard. Bouwblokken van deze soort zijn rond € 40.000,00 waard. Staat er een nul te veel?"
            },
            {
                "blocks",
                Block("wajong", "\"unit\": \"fullTimeYear\", \"amount\": 2000"),
                Block("wajong", "\"unit\": \"month\", \"amount\": 2000"),
                "blocks[4].amount: “wajong” is € 2.000,00 waard. Bouwblokken van deze soort zijn rond € 20.000,00 waard. Is er een nul weggevallen?"
            },
            {
                "blocks",
                Band("kort", 15000, "\"benefitMonthsBelow\": 12") + Band("lang", 20000, "\"benefitMonthsFrom\": 24"),
                Band("kort", 15000, "\"benefitMonthsBelow\": 12") + Band("lang", 20000, "\"benefitMonthsFrom\": 12"),
                "blocks[5].limits.benefitMonthsFrom: “lang” begint bij 24 maanden uitkering. Het bouwblok ervoor houdt op bij 12 maanden. "
                    + "Wie ertussen zit, past nergens bij."
            },
            {
                "blocks",
                Band("lang", 15000, "\"benefitMonthsFrom\": 12") + Band("kort", 20000, "\"benefitMonthsFrom\": 3, \"benefitMonthsBelow\": 12"),
                Band("lang", 15000, "\"benefitMonthsFrom\": 12") + Band("kort", 15000, "\"benefitMonthsFrom\": 3, \"benefitMonthsBelow\": 12"),
                "blocks[4].amount: “lang” is € 15.000,00 waard. Met een kortere uitkering is het meer: “kort” is € 20.000,00 waard."
            },
        };

    /// <summary>A usual table with these rows in one of its parts.</summary>
    public static TariffSchedule TableWith(string part, string rows)
    {
        var json = Table;
        foreach (var list in SchedulePart.Lists)
        {
            var own = list.Name == part ? rows : "";
            json = json.Replace($"${list.Name}$", list == SchedulePart.Recognitions && own.Length == 0 ? Sheltered : own, StringComparison.Ordinal);
        }

        var code = part == SchedulePart.Recognitions.Name ? rows.Split('"')[3] : "shelteredEmployer";
        var reading = TariffScheduleReader.Read(json.Replace("$recognition$", code, StringComparison.Ordinal));
        return reading.Schedule.ShouldNotBeNull(string.Join('\n', reading.Errors));
    }

    public static string Bonus(string code, string fields, string kind = "participation") =>
        $$"""{ "code": "{{code}}", "name": "{{code}}", "kinds": ["{{kind}}"], {{fields}} }""";

    /// <summary>After the comma: the table has blocks of its own.</summary>
    private static string Block(string code, string fields, string kind = "participation", string? name = null) =>
        $$""", { "code": "{{code}}", "kind": "{{kind}}", "name": "{{name ?? code}}", {{fields}} }""";

    private static string Band(string code, int amount, string limits) =>
        Block(code, $"\"unit\": \"fullTimeYear\", \"amount\": {amount}, \"family\": \"duur\", \"limits\": {{ {limits} }}");

    private static string Share(string code, string fields) => $$"""{ "code": "{{code}}", "name": "{{code}}", {{fields}} }""";
}
