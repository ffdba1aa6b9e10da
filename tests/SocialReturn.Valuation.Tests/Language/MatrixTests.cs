using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Sources;
using Xunit;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>The matrix of the language is true: what means something changes a value, what means nothing is refused.</summary>
public sealed class MatrixTests
{
    public static TheoryData<string> Fields => [.. BlockMatrix.Fields.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Cells_ThatMeanSomething_ChangeAValue(string name)
    {
        var field = BlockMatrix.Find(name)!;
        var witness = Witness.ByField[name];
        var cells = CellsOf(cell => field.RefusedAt(cell) is null);

        cells.ShouldNotBeEmpty();
        cells
            .FindAll(cell => witness.ValueWith(cell.Kind, cell.Unit) == witness.ValueWithout(cell.Kind, cell.Unit))
            .Select(cell => (cell.Kind.Kind, cell.Unit))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Cells_ThatMeanSomething_AreReadAndWrittenBack(string name)
    {
        var field = BlockMatrix.Find(name)!;
        foreach (var cell in CellsOf(cell => field.RefusedAt(cell) is null))
        {
            var written = TariffScheduleWriter.Write(ScheduleOf(Witness.ByField[name].With(Witness.Plain(cell.Kind, cell.Unit))));

            var reading = TariffScheduleReader.Read(written);

            reading.Errors.ShouldBeEmpty(written);
            TariffScheduleWriter.Write(reading.Schedule!).ShouldBe(written);
            field.IsGiven(reading.Schedule!.Blocks[0]).ShouldBeTrue(written);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Cells_ThatMeanNothing_AreRefusedAtTheFieldWithTheReason(string name)
    {
        var field = BlockMatrix.Find(name)!;
        foreach (var cell in CellsOf(cell => field.RefusedAt(cell) is not null))
        {
            var plain = Witness.Plain(cell.Kind, cell.Unit);
            var block = name == "amount" ? plain with { Amount = Euro.FromWhole(5) } : Witness.ByField[name].With(plain);

            var errors = TariffScheduleReader.Read(TariffScheduleWriter.Write(ScheduleOf(block))).Errors;

            errors.ShouldAllBe(error => error.Code == ScheduleErrorCode.MeansNothing);
            errors.Single(error => error.Field == $"blocks[0].{name}").Detail.ShouldBe(BlockMatrix.TextOf(field.RefusedAt(cell)!.Value));
        }
    }

    [Fact]
    public void Units_ThatAKindHasNot_AreRefused()
    {
        foreach (var kind in FulfilmentKinds.InOrder)
        {
            foreach (var unit in Enum.GetValues<BlockUnit>().Where(unit => BlockMatrix.Refusal(new BlockCell(kind, unit)) is not null))
            {
                var errors = TariffScheduleReader.Read(TariffScheduleWriter.Write(ScheduleOf(Witness.Plain(kind, unit)))).Errors;

                errors.ShouldHaveSingleItem().Field.ShouldBe("blocks[0].unit");
            }
        }
    }

    [Fact]
    public void EveryFieldOfABlock_IsInTheMatrixOrMeansTheSameEverywhere()
    {
        string[] everywhere = ["code", "kind", "name", "unit", "source", "note"];

        SchedulePart.Blocks.Fields.Select(field => field.Name).Except(everywhere).ShouldBe(BlockMatrix.Fields.Select(field => field.Name), ignoreOrder: true);
    }

    [Fact]
    public void EveryReason_IsGivenSomewhereAndHasWords()
    {
        var given = Enum.GetValues<BlockUnit>()
            .SelectMany(unit => FulfilmentKinds.InOrder.Select(kind => new BlockCell(kind, unit)))
            .SelectMany(cell => BlockMatrix.Fields.Select(field => field.RefusedAt(cell)).Append(BlockMatrix.Refusal(cell)))
            .OfType<NoMeaning>()
            .Distinct();

        given.ShouldBe(Enum.GetValues<NoMeaning>(), ignoreOrder: true);
        Enum.GetValues<NoMeaning>().Select(BlockMatrix.TextOf).ShouldBeUnique();
    }

    /// <summary>With SOCIALRETURN_WRITE_DOCS=1 it writes them anew.</summary>
    [Fact]
    public void Matrix_InTheDocumentation_IsThatOfTheCode()
    {
        var path = Path.Combine(SourceTree.Root, "docs", "tariff-schedule.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var drawn = MatrixDocument.In(text);
        if (Environment.GetEnvironmentVariable("SOCIALRETURN_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(drawn);
    }

    private static List<BlockCell> CellsOf(Func<BlockCell, bool> isWanted) =>
        [
            .. FulfilmentKinds
                .InOrder.SelectMany(kind => Enum.GetValues<BlockUnit>().Select(unit => new BlockCell(kind, unit)))
                .Where(cell => BlockMatrix.Refusal(cell) is null && isWanted(cell)),
        ];

    private static TariffSchedule ScheduleOf(BuildingBlock block) =>
        TariffSchedules.Preset("av-regio-2020") with
        {
            Blocks = [block, Witness.Plain(FulfilmentKinds.First, BlockUnit.Month) with { Code = "ander", Family = "ander" }],
            Bonuses = [],
            Caps = [],
        };
}
