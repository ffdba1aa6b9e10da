using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

public sealed record BonusAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("In euro; null where percentage is given.")]
    public required Euro? Amount { get; init; }

    [Description("Of the block's amount, or of the cost.")]
    public required decimal? Percentage { get; init; }

    [Description("In euro: the most per participant and tender.")]
    public required Euro? Max { get; init; }

    [Description("In euro: the published rate for worked hours.")]
    public required Euro? HourlyRate { get; init; }

    public required BonusFrequency Frequency { get; init; }

    public required ProRata ProRata { get; init; }

    public required BonusConditionAnswer Condition { get; init; }

    public required IReadOnlyList<FulfilmentKind> Kinds { get; init; }

    [Description("Codes of blocks; empty: every block of its kinds.")]
    public required IReadOnlyList<string> Blocks { get; init; }

    public required string? Source { get; init; }

    public required string? Note { get; init; }

    public static BonusAnswer Of(Bonus bonus) =>
        new()
        {
            Code = bonus.Code,
            Name = bonus.Name,
            Amount = bonus.Amount,
            Percentage = bonus.Percentage,
            Max = bonus.Max,
            HourlyRate = bonus.HourlyRate,
            Frequency = bonus.Frequency,
            ProRata = bonus.ProRata,
            Condition = new BonusConditionAnswer(
                bonus.Condition.AgeFrom,
                bonus.Condition.AgeTo,
                bonus.Condition.AnyOf,
                bonus.Condition.AllOf,
                bonus.Condition.Bonuses
            ),
            Kinds = bonus.Kinds,
            Blocks = bonus.Blocks,
            Source = bonus.Source,
            Note = bonus.Note,
        };
}

[Description("Every part that is given has to be met.")]
public sealed record BonusConditionAnswer(
    int? AgeFrom,
    [property: Description("The last age, inclusive.")] int? AgeTo,
    [property: Description("One of these is enough.")] IReadOnlyList<ConditionFact> AnyOf,
    [property: Description("All of these.")] IReadOnlyList<ConditionFact> AllOf,
    [property: Description("Codes of bonuses whose conditions have to be met as well.")] IReadOnlyList<string> Bonuses
);
