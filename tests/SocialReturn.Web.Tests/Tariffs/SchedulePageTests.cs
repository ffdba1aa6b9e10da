using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Tariffs;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

/// <summary>The page of a schedule shows every rule that stands in its file.</summary>
public sealed class SchedulePageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Page_APublishedSchedule_ShowsAmountsConditionsAndNotes()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);

        var page = await adviser.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}");

        page.TextOf("main")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Participatiewet"),
                text => text.ShouldContain("€ 40.000,00"),
                text => text.ShouldContain("Leeftijd vanaf: 50"),
                text => text.ShouldContain("Alleen bij een van deze: taaltraining"),
                text => text.ShouldContain("Ten hoogste: € 2.000,00"),
                text => text.ShouldContain("Materiaal gaat van de factuur af")
            );
    }

    [Theory]
    [InlineData("rijnmond-2024", "Participatiewet", "Uurtarief: €\u00a024,04|Jaren na de laatste uitkering: 3")]
    [InlineData(
        "haaglanden-2023",
        "WW",
        "Telt ten hoogste 12 maanden per deelnemer|Telt zolang er loonkostensubsidie is|Mag zo veel maanden eerder zijn begonnen: 12"
    )]
    [InlineData(
        "friesland",
        "WW, 3 maanden tot 1 jaar",
        "Telt samen met: ww|Minimaal aantal uren per week: 12|Uitkering vanaf zo veel maanden: 3|Uitkering korter dan zo veel maanden: 12|Niet bij dezelfde werkgever in zo veel maanden: 6"
    )]
    [InlineData("noordoost-brabant-2025", "PSO-trede 2", "Tot verplichting van (%): 5")]
    [InlineData("oost-nederland-2026", "BOL niveau 1 en 2", "")]
    public void Rules_OfAPreset_AreAllThatItsFileHolds(string code, string row, string rules)
    {
        var tables = new ScheduleTables(ScheduleDraft.Parse(TariffSchedules.PresetJson(code))).All;

        tables
            .SelectMany(table => table.Rows)
            .Where(each => each.Name == row)
            .SelectMany(each => each.Rules)
            .ShouldBe(rules.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Rules_ThatPointAtRows_NameThem()
    {
        var tables = new ScheduleTables(ScheduleDraft.Parse(TariffSchedules.PresetJson("oost-nederland-2026"))).All;

        tables.SelectMany(table => table.Rows).SelectMany(row => row.Rules).ShouldContain("Alleen inkoop met erkenning: PSO-trede 1, PSO-trede 2, PSO-trede 3");
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Tables_OfEveryPreset_HoldEachFieldOfItsFile(string code)
    {
        var draft = ScheduleDraft.Parse(TariffSchedules.PresetJson(code));
        var rows = new ScheduleTables(draft).All.SelectMany(table => table.Rows).ToLookup(row => row.Name);

        foreach (var part in SchedulePart.Lists)
        {
            foreach (var row in draft.Rows(part))
            {
                var shown = rows[row["name"]].ToList();
                shown.ShouldNotBeEmpty(row["name"]);
                foreach (
                    var field in part.Fields.Where(field => field.Name.Contains('.', StringComparison.Ordinal) && row[field.Name] is not "" and not "false")
                )
                {
                    shown.ShouldContain(
                        each =>
                            each.Rules.Any(rule =>
                                rule.StartsWith(field.Name == "limits.months" ? "Telt ten hoogste" : TariffWords.LabelOf(part, field), StringComparison.Ordinal)
                            ),
                        $"{row["name"]}: {field.Name}"
                    );
                }
            }
        }
    }

    public static TheoryData<string> Presets() => [.. TariffSchedules.Presets.Select(schedule => schedule.Code)];
}
