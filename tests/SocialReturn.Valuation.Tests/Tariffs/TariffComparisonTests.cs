using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

public sealed class TariffComparisonTests
{
    private static readonly TariffSchedule Old = TariffSchedules.Preset("haaglanden-2023");

    [Fact]
    public void Compare_TheSame_IsEmpty() => TariffComparison.Compare(Old, Old with { Version = 2 }).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Compare_AnAmount_ShowsOldAndNew()
    {
        var blocks = Old.Blocks.Replace(Block("ww"), Block("ww") with { Amount = Euro.FromWhole(21_000) });

        var row = TariffComparison.Compare(Old, Old with { Blocks = blocks }).Rows.Single();

        row.ShouldSatisfyAllConditions(
            () => row.Change.ShouldBe(RowChange.Changed),
            () => row.Code.ShouldBe("ww"),
            () => row.Fields.Select(field => (field.Field.Name, field.Before, field.After)).ShouldBe([("amount", "20000", "21000")])
        );
    }

    [Fact]
    public void Compare_BlocksAddedAndRemoved_AreNamedWithWhatStoodInThem()
    {
        var blocks = Old.Blocks.Remove(Block("ww")).Add(Block("ww") with { Code = "werkloos", Family = "werkloos" });

        var rows = TariffComparison.Compare(Old, Old with { Blocks = blocks }).Rows;

        rows.Select(row => (row.Code, row.Change)).ShouldBe([("werkloos", RowChange.Added), ("ww", RowChange.Removed)]);
        rows[0].Fields.ShouldAllBe(field => field.Before == "" && field.After != "");
        rows[1].Fields.ShouldAllBe(field => field.Before != "" && field.After == "");
    }

    [Fact]
    public void Compare_OtherOrder_IsNoDifference() => TariffComparison.Compare(Old, Old with { Blocks = [.. Old.Blocks.Reverse()] }).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Compare_GeneralFacts_AreOneRow()
    {
        var comparison = TariffComparison.Compare(Old, Old with { NormHoursPerWeek = 32, Note = "Nieuw." });

        comparison.Rows.Single().Part.IsHead.ShouldBeTrue();
        comparison.Differences.Select(difference => difference.Key).ShouldBe(["normHoursPerWeek", "note"]);
    }

    private static BuildingBlock Block(string code) => Old.FindBlock(code)!;
}
