using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a round says of a proposal, an offer or a delivery: the block, the days and the measures. About the person it says nothing.</summary>
public sealed record Terms(string? BlockCode, DateOnly? From, DateOnly? To, Measures Measures)
{
    internal static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A correction that takes all of it back.</summary>
    public bool Nothing { get; init; }

    /// <summary>The number of the credit note that a correction rests on.</summary>
    public string? CreditNumber { get; init; }

    /// <summary>The date of that credit note.</summary>
    public DateOnly? CreditDate { get; init; }

    public static Terms Of(Fulfilment fulfilment) => new(fulfilment.BlockCode, fulfilment.From, fulfilment.To, fulfilment.Measures);

    public static Terms Of(Delivery delivery) => new(null, delivery.From, delivery.To, delivery.Measures);

    /// <exception cref="JsonException">When the text was not written by <see cref="Write"/>.</exception>
    public static Terms Read(string facts) => JsonSerializer.Deserialize<Terms>(facts, Json) ?? throw new JsonException("No terms.");

    public string Write() => JsonSerializer.Serialize(this, Json);
}
