using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>What is unusual about caps, floors, recognitions and discounts.</summary>
internal static class ShareRemarks
{
    /// <summary>From the first step of the ladder to the last.</summary>
    private static readonly string[] Steps =
    [
        RecognitionCodes.PsoAspirant,
        RecognitionCodes.PsoStep1,
        RecognitionCodes.PsoStep2,
        RecognitionCodes.PsoStep3,
        RecognitionCodes.Pso30Plus,
    ];

    public static IEnumerable<ScheduleRemark> Of(TariffSchedule schedule) =>
        [
            .. schedule.Caps.Index().SelectMany(cap => CapOf(schedule, cap.Index, cap.Item)),
            .. schedule.Floors.Index().SelectMany(floor => FractionOf(SchedulePart.Floors, floor.Index, floor.Item.Name, floor.Item.Percentage)),
            .. RecognitionsOf(schedule),
            .. DiscountsOf(schedule),
        ];

    private static IEnumerable<ScheduleRemark> CapOf(TariffSchedule schedule, int row, Cap cap)
    {
        var part = SchedulePart.Caps;
        if (cap is { Percentage: 0, Minimum.IsZero: true })
        {
            return [ScheduleRemark.At(part, row, "percentage", RemarkTexts.CapOfNothing, cap.Name)];
        }

        return cap.Percentage == 0 && LowestPlace(schedule, cap) is { } place && place > cap.Minimum
            ? [ScheduleRemark.At(part, row, "minimum", RemarkTexts.CapUnderPlace, cap.Name, cap.Minimum, place)]
            : FractionOf(part, row, cap.Name, cap.Percentage);
    }

    /// <summary>The least that a whole work place under a cap is worth; null where that cannot be said of each of them.</summary>
    private static Euro? LowestPlace(TariffSchedule schedule, Cap cap)
    {
        var codes = cap.PartsOf(schedule).Select(part => part.Block).ToHashSet(StringComparer.Ordinal);
        var places = schedule.Blocks.Where(block => codes.Contains(block.Code) && block.Kind.Describe().IsPlacement).ToList();
        return places.TrueForAll(block => block.Unit is BlockUnit.FullTimeYear or BlockUnit.LearningYear or BlockUnit.Stage or BlockUnit.Once)
            ? places.Min(block => block.Amount)
            : null;
    }

    private static IEnumerable<ScheduleRemark> RecognitionsOf(TariffSchedule schedule)
    {
        var part = SchedulePart.Recognitions;
        var all = schedule.Recognitions.Index().ToList();
        var asks = schedule.Blocks.Any(block => block.Kind.Describe().Supplier == SupplierRole.Recognised);
        return
        [
            .. asks && all.TrueForAll(each => each.Item.Percentage == 0) ? [new ScheduleRemark(part, null, "", RemarkTexts.PurchaseOfNothing)] : NoRemark,
            .. all.SelectMany(each => FractionOf(part, each.Index, each.Item.Name, each.Item.Percentage)),
            .. StepsOf(part, [.. all.Select(each => new Step(each.Index, each.Item.Code, each.Item.Name, each.Item.Percentage))]),
        ];
    }

    private static IEnumerable<ScheduleRemark> DiscountsOf(TariffSchedule schedule)
    {
        var part = SchedulePart.ContractorDiscounts;
        var all = schedule.ContractorDiscounts.Index().ToList();
        return
        [
            .. all.SelectMany(each => FractionOf(part, each.Index, each.Item.Name, each.Item.Percentage)),
            .. all.GroupBy(each => each.Item.UpToPercentage)
                .SelectMany(alike => StepsOf(part, [.. alike.Select(each => new Step(each.Index, each.Item.Code, each.Item.Name, each.Item.Percentage))])),
        ];
    }

    /// <summary>A step that gives less than the one below it.</summary>
    private static IEnumerable<ScheduleRemark> StepsOf(SchedulePart part, Step[] listed)
    {
        var steps = Steps.SelectMany(code => listed.Where(step => string.Equals(step.Code, code, StringComparison.Ordinal))).ToList();
        return steps
            .Zip(steps.Skip(1), (lower, higher) => (Lower: lower, Higher: higher))
            .Where(pair => pair.Higher.Percentage < pair.Lower.Percentage)
            .Select(pair =>
                ScheduleRemark.At(
                    part,
                    pair.Higher.Row,
                    "percentage",
                    RemarkTexts.StepFalls,
                    pair.Higher.Name,
                    pair.Higher.Percentage,
                    pair.Lower.Name,
                    pair.Lower.Percentage
                )
            );
    }

    private static IEnumerable<ScheduleRemark> FractionOf(SchedulePart part, int row, string name, decimal? percentage) =>
        ScheduleRemarks.FractionOf(part, row, name, percentage);

    private static readonly ScheduleRemark[] NoRemark = [];

    private sealed record Step(int Row, string Code, string Name, decimal Percentage);
}
