using System.Collections.Immutable;
using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>What is unusual in a table: each remark with a table that has it, and one just beside it that has not.</summary>
public sealed class ScheduleRemarkTests
{
    private const string Examples = "examples: er staan geen voorbeelden in. Met een voorbeeld rekent het portaal na of de tabel klopt.";

    /// <summary>What is told of each table that ships, beside that none of them has examples: nothing more, or each remark with why it is true.</summary>
    private static readonly Dictionary<string, string[]> OfPresets = new(StringComparer.Ordinal)
    {
        ["amersfoort-nieuwer"] = [],
        // The page says that job to job is lower than work for who is far from the labour market; the smallest two groups get as much.
        ["av-regio-2020"] =
        [
            "blocks[13].amount: “Buiten de sector” is € 10.000,00 waard. Dat is niet minder dan Niet-uitkeringsgerechtigd (€ 10.000,00), "
                + "BOL of stage (€ 10.000,00). Van werk naar werk hoort minder waard te zijn.",
        ],
        ["friesland"] = [],
        ["haaglanden-2023"] = [],
        ["holland-rijnland-2023"] = [],
        ["noordoost-brabant-2025"] = [],
        ["oost-nederland-2026"] = [],
        ["oost-nederland-ouder"] = [],
        ["rijnmond-2024"] = [],
        ["utrecht-huidig"] = [],
        ["utrecht-ouder"] = [],
    };

    [Fact]
    public void Presets_Each_GetTheRemarksThatAreTrueOfThem()
    {
        TariffSchedules.Presets.Select(preset => preset.Code).ShouldBe(OfPresets.Keys, ignoreOrder: true);
        foreach (var preset in TariffSchedules.Presets)
        {
            Told(preset).ShouldBe([.. OfPresets[preset.Code], Examples], preset.Code);
        }
    }

    [Theory]
    [MemberData(nameof(RemarkCases.OfBlocks), MemberType = typeof(RemarkCases))]
    [MemberData(nameof(RemarkCases.BesideBlocks), MemberType = typeof(RemarkCases))]
    [MemberData(nameof(RemarkCases.OfBonuses), MemberType = typeof(RemarkCases))]
    [MemberData(nameof(RemarkCases.OfShares), MemberType = typeof(RemarkCases))]
    public void Remark_WhereItIsUnusual_IsToldWithItsPlace_AndJustBesideItNot(string part, string unusual, string usual, string remark)
    {
        Told(RemarkCases.TableWith(part, unusual)).ShouldBe([remark]);
        Told(RemarkCases.TableWith(part, usual)).ShouldBeEmpty(usual);
    }

    [Theory]
    [InlineData(31.99, "normHoursPerWeek: een volle werkweek is hier 31,99 uur. Gewoonlijk is dat 32 tot en met 40 uur.")]
    [InlineData(32, null)]
    [InlineData(40, null)]
    [InlineData(40.5, "normHoursPerWeek: een volle werkweek is hier 40,5 uur. Gewoonlijk is dat 32 tot en met 40 uur.")]
    public void Norm_ThatNobodyWorks_IsTold(double norm, string? remark) =>
        Told(RemarkCases.TableWith("", "") with { NormHoursPerWeek = (decimal)norm }).ShouldBe(remark is null ? [] : [remark]);

    [Fact]
    public void Examples_None_IsTold() => Told(RemarkCases.TableWith("", "") with { Examples = [] }).ShouldBe([Examples]);

    [Fact]
    public void Remarks_Several_StandInTheOrderOfTheFile()
    {
        var table = RemarkCases.TableWith("bonuses", RemarkCases.Bonus("extra", "\"amount\": 0, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 50 }"));
        var zero = table.Blocks[0] with { Amount = default(Core.Common.Euro), Name = "Nul" };

        Told(table with { Blocks = [.. table.Blocks, zero with { Code = "a" }, zero with { Code = "b" }], Examples = [], NormHoursPerWeek = 20 })
            .Select(told => told.Split(':')[0])
            .ShouldBe(["normHoursPerWeek", "blocks[4].amount", "blocks[5].name", "blocks[5].amount", "bonuses[0].amount", "examples"]);
    }

    private static ImmutableArray<string> Told(TariffSchedule schedule) =>
        [.. ScheduleRemarks.Of(schedule).Select(remark => $"{remark.Path}: {remark.Text}".Replace('\u00a0', ' '))];
}
