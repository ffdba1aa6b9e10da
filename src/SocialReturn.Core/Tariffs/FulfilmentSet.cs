using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>The fulfilments that a cap or a floor is about: kinds and blocks together, of purchases narrowed by recognition.</summary>
public abstract record FulfilmentSet
{
    public ImmutableArray<FulfilmentKind> Kinds { get; init; } = [];

    public ImmutableArray<string> Blocks { get; init; } = [];

    /// <summary>Only purchases by these recognitions; empty means whatever the recognition.</summary>
    public ImmutableArray<string> Recognitions { get; init; } = [];

    public bool Covers(FulfilmentKind kind, string? block, string? recognition) =>
        (Kinds.Contains(kind) || (block is not null && Blocks.Contains(block, StringComparer.Ordinal)))
        && (Recognitions.IsEmpty || (recognition is not null && Recognitions.Contains(recognition, StringComparer.Ordinal)));

    /// <summary>What of a schedule it covers: its blocks, those of purchases with each recognition.</summary>
    internal HashSet<(string Block, string? Recognition)> PartsOf(TariffSchedule schedule) =>
        [
            .. schedule
                .Blocks.SelectMany(block => RecognitionsOn(block, schedule).Select(recognition => (Block: block, Recognition: recognition)))
                .Where(pair => Covers(pair.Block.Kind, pair.Block.Code, pair.Recognition))
                .Select(pair => (pair.Block.Code, pair.Recognition)),
        ];

    private static ImmutableArray<string?> RecognitionsOn(BuildingBlock block, TariffSchedule schedule) =>
        block.Kind.Describe().Supplier == SupplierRole.Recognised && !schedule.Recognitions.IsEmpty
            ? [.. schedule.Recognitions.Select(recognition => recognition.Code)]
            : [null];
}
