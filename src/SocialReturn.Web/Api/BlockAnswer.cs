using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

public sealed record BlockAnswer
{
    public required string Code { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required string Name { get; init; }

    [Description("What one amount stands for.")]
    public required BlockUnit Unit { get; init; }

    [Description("In euro per unit; null where the facts name the amount.")]
    public required Euro? Amount { get; init; }

    [Description("In euro: the published rate for worked hours. Null: the yearly amount divided by 52 times the norm.")]
    public required Euro? HourlyRate { get; init; }

    public required LimitsAnswer Limits { get; init; }

    [Description("Other ways to value the same effort: an agreed value goes before a cost, a cost before a rate.")]
    public required IReadOnlyList<BlockUnit> Alternatives { get; init; }

    [Description("Of wageCost: the percentage that counts, may be over 100.")]
    public required decimal Percentage { get; init; }

    [Description("Whether material costs come off an invoice.")]
    public required bool MaterialDeducted { get; init; }

    [Description("What the rate of an effort is multiplied by, beside its hours, days or times.")]
    public required Multiplied Multiplied { get; init; }

    [Description("Blocks of one family share a participant's counting clock.")]
    public required string Family { get; init; }

    [Description("Codes of blocks that one person cannot have for the same days; it holds both ways.")]
    public required IReadOnlyList<string> Excludes { get; init; }

    public required string? Source { get; init; }

    public required string? Note { get; init; }

    public static BlockAnswer Of(BuildingBlock block) =>
        new()
        {
            Code = block.Code,
            Kind = block.Kind,
            Name = block.Name,
            Unit = block.Unit,
            Amount = block.Amount,
            HourlyRate = block.HourlyRate,
            Limits = LimitsAnswer.Of(block.Limits),
            Alternatives = block.Alternatives,
            Percentage = block.Percentage,
            MaterialDeducted = block.MaterialDeducted,
            Multiplied = block.Multiplied,
            Family = block.Family,
            Excludes = block.Excludes,
            Source = block.Source,
            Note = block.Note,
        };
}
