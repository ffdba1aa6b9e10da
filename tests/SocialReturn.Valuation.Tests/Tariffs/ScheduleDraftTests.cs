using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>What is typed on the screens becomes the file, and the file becomes what stands on the screens.</summary>
public sealed class ScheduleDraftTests
{
    public static TheoryData<string> Presets => [.. TariffSchedules.Presets.Select(schedule => schedule.Code)];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Write_PresetAsADraft_IsTheSameSchedule(string code)
    {
        var written = ScheduleDraft.Parse(TariffSchedules.PresetJson(code)).Write();

        TariffScheduleWriter.Write(TariffScheduleReader.Read(written).Schedule!).ShouldBe(TariffScheduleWriter.Write(TariffSchedules.Preset(code)));
    }

    /// <summary>A field of the file that the screens do not know would be lost at the first save.</summary>
    [Fact]
    public void Parts_EveryField_IsAFieldOfTheFileAndTheOtherWayRound()
    {
        var block = new BuildingBlock
        {
            Code = "a",
            Kind = FulfilmentKind.SocialActivity,
            Name = "A",
            Unit = BlockUnit.Hour,
            Family = "b",
            Amount = Euro.FromWhole(1),
            HourlyRate = Euro.FromWhole(1),
            Percentage = 5,
            MaterialDeducted = true,
            Alternatives = [BlockUnit.Agreed],
            Multiplied = Multiplied.Staff,
            Excludes = ["a"],
            Source = "S",
            Note = "N",
            Limits = Everything(new BlockLimits()),
        };
        var condition = new BonusCondition
        {
            AgeFrom = 1,
            AgeTo = 2,
            AnyOf = [ConditionFact.LanguageGap],
            AllOf = [ConditionFact.StatusHolder],
            Bonuses = ["x"],
        };
        var bonus = new Bonus
        {
            Code = "b",
            Name = "B",
            Amount = Euro.FromWhole(1),
            Percentage = 1,
            Max = Euro.FromWhole(1),
            HourlyRate = Euro.FromWhole(1),
            Frequency = BonusFrequency.Once,
            ProRata = ProRata.None,
            Condition = condition,
            Kinds = [FulfilmentKind.JobToJob],
            Blocks = ["a"],
            Source = "S",
            Note = "N",
        };
        var cap = new Cap
        {
            Code = "c",
            Name = "C",
            Percentage = 1,
            Minimum = Euro.FromWhole(1),
            Kinds = [FulfilmentKind.JobToJob],
            Blocks = ["a"],
            Recognitions = ["r"],
            Note = "N",
        };
        var floor = new Floor
        {
            Code = "f",
            Name = "F",
            Percentage = 1,
            Amount = Euro.FromWhole(1),
            Kinds = [FulfilmentKind.JobToJob],
            Blocks = ["a"],
            Recognitions = ["r"],
            Note = "N",
        };
        var example = new TariffExample
        {
            Code = "e",
            Name = "E",
            Block = "a",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 2, 1),
            HoursPerWeek = 1,
            Hours = 2,
            Days = 3,
            HalfDays = 4,
            Events = 5,
            Stages = 6,
            Persons = 7,
            Cost = Euro.FromWhole(8),
            Agreed = Euro.FromWhole(9),
            Recognition = "r",
            Age = 10,
            BenefitMonths = 11,
            Facts = [ConditionFact.LanguageGap],
            Value = Euro.FromWhole(12),
            Source = "S",
            Note = "N",
        };
        var full = new TariffSchedule
        {
            Code = "code",
            Name = "Naam",
            Region = "regio",
            Version = 2,
            ValidFrom = new DateOnly(2026, 1, 1),
            ValidTo = new DateOnly(2026, 2, 1),
            SelectedBy = SelectingDay.Start,
            NormHoursPerWeek = 32,
            Verified = true,
            Source = "S",
            Note = "N",
            ReferenceDay = ReferenceDay.AwardDate,
            Blocks = [block],
            Bonuses = [bonus],
            Caps = [cap],
            Floors = [floor],
            Recognitions = [new Recognition("r", "R", 5) { Note = "N" }],
            Examples = [example],
            ContractorDiscounts = [new ContractorDiscount("d", "D", 5) { UpToPercentage = 5, Note = "N" }],
        };
        var file = TariffScheduleWriter.Write(full);

        var draft = ScheduleDraft.Parse(file);

        draft.Write().ShouldBe(file);
        foreach (var part in SchedulePart.Lists.Insert(0, SchedulePart.Head))
        {
            part.Fields.Where(field => draft.Rows(part).Single()[field.Name].Length == 0).Select(field => field.Name).ShouldBeEmpty(part.Name);
        }
    }

    [Fact]
    public void Write_NothingTyped_IsRefusedAtEveryRequiredField() =>
        Faults(new ScheduleDraft()).ShouldBe(["code", "name", "region", "version", "normHoursPerWeek", "verified", "source", "blocks"], ignoreOrder: true);

    [Fact]
    public void Write_NoNumberWhereOneBelongs_KeepsTheTextAndIsRefusedThere()
    {
        var draft = ScheduleDraft.Parse(TariffSchedules.PresetJson("haaglanden-2023"));
        draft.Rows(SchedulePart.Blocks)[1]["amount"] = "veel";
        draft.Rows(SchedulePart.Blocks)[1]["limits.months"] = "-1";

        Faults(draft).ShouldBe(["blocks[1].amount", "blocks[1].limits.months"]);
        ScheduleDraft.Parse(draft.Write()).Rows(SchedulePart.Blocks)[1]["amount"].ShouldBe("veel");
    }

    [Fact]
    public void Write_LimitsAndWhatFollows_StandInTheirOwnObjects()
    {
        var draft = new ScheduleDraft();
        var row = new DraftRow
        {
            ["code"] = "a",
            ["limits.months"] = "12",
            ["limits.minMonths"] = "6",
            ["note"] = "let op",
        };
        draft.Replace(SchedulePart.Blocks, [row]);

        var back = ScheduleDraft.Parse(draft.Write()).Rows(SchedulePart.Blocks).Single();

        back["limits.months"].ShouldBe("12");
        back["limits.minMonths"].ShouldBe("6");
        back["note"].ShouldBe("let op");
    }

    [Fact]
    public void Set_SpacesAndEmptyTexts_AreNotKept()
    {
        var row = new DraftRow { ["name"] = "  WW " };
        row.Set("kinds", "", " participation ");
        row["note"] = "   ";

        row["name"].ShouldBe("WW");
        row.List("kinds").ShouldBe(["participation"]);
        row["note"].ShouldBe("");
        row.IsBlank.ShouldBeFalse();
        new DraftRow { ["name"] = " " }.IsBlank.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Vast contract (1 jaar)", "vast-contract-1-jaar")]
    [InlineData("  Één coördinator! ", "een-coordinator")]
    [InlineData("Şahin & Łukasz", "sahin-ukasz")]
    [InlineData("???", "")]
    public void CodeOf_AName_IsFitForAnAddress(string name, string code) => ScheduleCodes.Of(name).ShouldBe(code);

    [Fact]
    public void FillIn_RowsWithoutACode_GetOneOfTheirOwn()
    {
        var draft = new ScheduleDraft();
        draft.Replace(
            SchedulePart.Blocks,
            [new DraftRow { ["code"] = "ww", ["name"] = "WW" }, new DraftRow { ["name"] = "WW" }, new DraftRow { ["name"] = "ww" }]
        );

        ScheduleCodes.FillIn(draft);

        draft.Rows(SchedulePart.Blocks).Select(row => row["code"]).ShouldBe(["ww", "ww-2", "ww-3"]);
    }

    private static BlockLimits Everything(BlockLimits limits)
    {
        foreach (var property in typeof(BlockLimits).GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(
                limits,
                property.PropertyType switch
                {
                    var type when type == typeof(bool) => true,
                    var type when type == typeof(int?) => (object)3,
                    var type when type == typeof(Euro?) => Euro.FromWhole(5),
                    var type when type == typeof(BlockUnit?) => BlockUnit.Day,
                    _ => 4m,
                }
            );
        }

        return limits;
    }

    private static IEnumerable<string> Faults(ScheduleDraft draft) => TariffScheduleReader.Read(draft.Write()).Errors.Select(error => error.Field);
}
