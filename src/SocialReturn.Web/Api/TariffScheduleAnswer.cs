using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

public sealed record TariffScheduleSummary
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("The name of the region in addresses.")]
    public required string Region { get; init; }

    public required int Version { get; init; }

    [Description("The first day it is for; null: it is never selected by itself.")]
    public required DateOnly? ValidFrom { get; init; }

    [Description("The last day it is for.")]
    public required DateOnly? ValidTo { get; init; }

    [Description("Which day of a tender lies between those: its award, its publication or its start.")]
    public required SelectingDay SelectedBy { get; init; }

    [Description("False for an example tariff: say so wherever you show an amount.")]
    public required bool Verified { get; init; }

    public static TariffScheduleSummary Of(TariffSchedule schedule) =>
        new()
        {
            Code = schedule.Code,
            Name = schedule.Name,
            Region = schedule.Region,
            Version = schedule.Version,
            ValidFrom = schedule.ValidFrom,
            ValidTo = schedule.ValidTo,
            SelectedBy = schedule.SelectedBy,
            Verified = schedule.Verified,
        };
}

public sealed record TariffScheduleAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("The name of the region in addresses.")]
    public required string Region { get; init; }

    public required int Version { get; init; }

    [Description("The first day it is for; null: it is never selected by itself.")]
    public required DateOnly? ValidFrom { get; init; }

    [Description("The last day it is for.")]
    public required DateOnly? ValidTo { get; init; }

    [Description("Which day of a tender lies between those: its award, its publication or its start.")]
    public required SelectingDay SelectedBy { get; init; }

    [Description("A full-time week, in hours. A full-time year is 52 of them.")]
    public required decimal NormHoursPerWeek { get; init; }

    [Description("False for an example tariff: say so wherever you show an amount.")]
    public required bool Verified { get; init; }

    [Description("Where the numbers were published, in Dutch.")]
    public required string Source { get; init; }

    [Description("How doubtful rules were read, in Dutch.")]
    public required string? Note { get; init; }

    [Description("The day on which age is judged: the start of the placement, or the award date.")]
    public required ReferenceDay ReferenceDay { get; init; }

    public required IReadOnlyList<BlockAnswer> Blocks { get; init; }

    public required IReadOnlyList<BonusAnswer> Bonuses { get; init; }

    public required IReadOnlyList<CapAnswer> Caps { get; init; }

    public required IReadOnlyList<FloorAnswer> Floors { get; init; }

    public required IReadOnlyList<RecognitionAnswer> Recognitions { get; init; }

    public required IReadOnlyList<ContractorDiscountAnswer> ContractorDiscounts { get; init; }

    public required IReadOnlyList<ExampleAnswer> Examples { get; init; }

    public static TariffScheduleAnswer Of(TariffSchedule schedule) =>
        new()
        {
            Code = schedule.Code,
            Name = schedule.Name,
            Region = schedule.Region,
            Version = schedule.Version,
            ValidFrom = schedule.ValidFrom,
            ValidTo = schedule.ValidTo,
            SelectedBy = schedule.SelectedBy,
            NormHoursPerWeek = schedule.NormHoursPerWeek,
            Verified = schedule.Verified,
            Source = schedule.Source,
            Note = schedule.Note,
            ReferenceDay = schedule.ReferenceDay,
            Blocks = [.. schedule.Blocks.Select(BlockAnswer.Of)],
            Examples = [.. schedule.Examples.Select(ExampleAnswer.Of)],
            Bonuses = [.. schedule.Bonuses.Select(BonusAnswer.Of)],
            Caps =
            [
                .. schedule.Caps.Select(cap => new CapAnswer
                {
                    Code = cap.Code,
                    Name = cap.Name,
                    Percentage = cap.Percentage,
                    Minimum = cap.Minimum,
                    Kinds = cap.Kinds,
                    Blocks = cap.Blocks,
                    Recognitions = cap.Recognitions,
                    Note = cap.Note,
                }),
            ],
            Floors =
            [
                .. schedule.Floors.Select(floor => new FloorAnswer
                {
                    Code = floor.Code,
                    Name = floor.Name,
                    Percentage = floor.Percentage,
                    Amount = floor.Amount,
                    Kinds = floor.Kinds,
                    Blocks = floor.Blocks,
                    Recognitions = floor.Recognitions,
                    Note = floor.Note,
                }),
            ],
            Recognitions =
            [
                .. schedule.Recognitions.Select(recognition => new RecognitionAnswer(
                    recognition.Code,
                    recognition.Name,
                    recognition.Percentage,
                    recognition.Note
                )),
            ],
            ContractorDiscounts =
            [
                .. schedule.ContractorDiscounts.Select(discount => new ContractorDiscountAnswer(
                    discount.Code,
                    discount.Name,
                    discount.Percentage,
                    discount.UpToPercentage,
                    discount.Note
                )),
            ],
        };
}

public sealed record CapAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("0 to 100, of the obligation after discount.")]
    public required decimal Percentage { get; init; }

    [Description("In euro: at least this counts.")]
    public required Euro Minimum { get; init; }

    public required IReadOnlyList<FulfilmentKind> Kinds { get; init; }

    [Description("Codes of blocks.")]
    public required IReadOnlyList<string> Blocks { get; init; }

    [Description("Only purchases by these recognitions; empty: whatever the recognition.")]
    public required IReadOnlyList<string> Recognitions { get; init; }

    public required string? Note { get; init; }
}

public sealed record FloorAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("More than 0 to 100, of the obligation after discount; null when only the amount holds.")]
    public required decimal? Percentage { get; init; }

    [Description("In euro; with a percentage the higher of both holds, never more than the obligation.")]
    public required Euro? Amount { get; init; }

    public required IReadOnlyList<FulfilmentKind> Kinds { get; init; }

    [Description("Codes of blocks.")]
    public required IReadOnlyList<string> Blocks { get; init; }

    [Description("Only purchases by these recognitions; empty: whatever the recognition.")]
    public required IReadOnlyList<string> Recognitions { get; init; }

    public required string? Note { get; init; }
}

public sealed record RecognitionAnswer(
    string Code,
    string Name,
    [property: Description("0 to 100: the share of a purchase that counts.")] decimal Percentage,
    string? Note
);

public sealed record ContractorDiscountAnswer(
    string Code,
    string Name,
    [property: Description("0 to 100, off the obligation; 100 is exempt.")] decimal Percentage,
    [property: Description("Only where the obligation is at most this percentage of the contract sum.")] decimal? UpToPercentage,
    string? Note
);
