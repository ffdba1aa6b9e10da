using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

public sealed record TariffScheduleSummary(
    string Code,
    string Name,
    [property: Description("The name of the region in addresses.")] string Region,
    int Version,
    [property: Description("The first award date it is for; null: it is never selected by itself.")] DateOnly? ValidFrom,
    [property: Description("The last award date it is for.")] DateOnly? ValidTo,
    [property: Description("False for an example tariff: say so wherever you show an amount.")] bool Verified
)
{
    public static TariffScheduleSummary Of(TariffSchedule schedule) =>
        new(schedule.Code, schedule.Name, schedule.Region, schedule.Version, schedule.ValidFrom, schedule.ValidTo, schedule.Verified);
}

public sealed record TariffScheduleAnswer(
    string Code,
    string Name,
    [property: Description("The name of the region in addresses.")] string Region,
    int Version,
    [property: Description("The first award date it is for; null: it is never selected by itself.")] DateOnly? ValidFrom,
    [property: Description("The last award date it is for.")] DateOnly? ValidTo,
    [property: Description("A full-time week, in hours. A full-time year is 52 of them.")] decimal NormHoursPerWeek,
    [property: Description("False for an example tariff: say so wherever you show an amount.")] bool Verified,
    [property: Description("Where the numbers were published, in Dutch.")] string Source,
    [property: Description("How doubtful rules were read, in Dutch.")] string? Note,
    [property: Description("The day on which age is judged: the start of the placement, or the award date.")] ReferenceDay ReferenceDay,
    IReadOnlyList<BlockAnswer> Blocks,
    IReadOnlyList<BonusAnswer> Bonuses,
    IReadOnlyList<CapAnswer> Caps,
    IReadOnlyList<RecognitionAnswer> Recognitions,
    IReadOnlyList<ContractorDiscountAnswer> ContractorDiscounts
)
{
    public static TariffScheduleAnswer Of(TariffSchedule schedule) =>
        new(
            schedule.Code,
            schedule.Name,
            schedule.Region,
            schedule.Version,
            schedule.ValidFrom,
            schedule.ValidTo,
            schedule.NormHoursPerWeek,
            schedule.Verified,
            schedule.Source,
            schedule.Note,
            schedule.ReferenceDay,
            [.. schedule.Blocks.Select(BlockAnswer.Of)],
            [.. schedule.Bonuses.Select(BonusAnswer.Of)],
            [.. schedule.Caps.Select(cap => new CapAnswer(cap.Code, cap.Name, cap.Percentage, cap.Minimum, cap.Kinds, cap.Blocks, cap.Recognitions, cap.Note))],
            [
                .. schedule.Recognitions.Select(recognition => new RecognitionAnswer(
                    recognition.Code,
                    recognition.Name,
                    recognition.Percentage,
                    recognition.Note
                )),
            ],
            [
                .. schedule.ContractorDiscounts.Select(discount => new ContractorDiscountAnswer(
                    discount.Code,
                    discount.Name,
                    discount.Percentage,
                    discount.UpToPercentage,
                    discount.Note
                )),
            ]
        );
}

public sealed record CapAnswer(
    string Code,
    string Name,
    [property: Description("0 to 100, of the obligation after discount.")] decimal Percentage,
    [property: Description("In euro: at least this counts.")] Euro Minimum,
    IReadOnlyList<FulfilmentKind> Kinds,
    [property: Description("Codes of blocks.")] IReadOnlyList<string> Blocks,
    [property: Description("Only purchases by these recognitions; empty: whatever the recognition.")] IReadOnlyList<string> Recognitions,
    string? Note
);

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
