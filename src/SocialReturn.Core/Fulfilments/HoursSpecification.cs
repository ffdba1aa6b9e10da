using System.Collections.Immutable;
using System.Text.Json;
using SocialReturn.Core.Common;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What an activity consists of, row by row: its value is the sum of the rows. Equal when its rows are, in the same order.</summary>
public sealed record HoursSpecification(ImmutableArray<HoursRow> Rows)
{
    public const int MostRows = 20;

    /// <returns>Null when nothing was filled in.</returns>
    public static HoursSpecification? Of(IEnumerable<HoursRow> rows) =>
        rows.Where(row => !row.IsBlank).ToImmutableArray() is { IsEmpty: false } filled ? new HoursSpecification(filled) : null;

    /// <summary>Without empty rows, and without what the block does not count by.</summary>
    internal HoursSpecification? KeepOnly(EffortNeeds needs) =>
        Of(
            Rows.Select(row =>
                row with
                {
                    What = row.What.Trim(),
                    Counted = CountedParties.InOrder.Contains(row.Counted ?? "") ? row.Counted : null,
                    Events = needs.RowEvents ? row.Events : null,
                    Value = needs.RowValue ? row.Value : null,
                }
            )
        );

    public bool Equals(HoursSpecification? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Rows.Aggregate(Rows.Length, HashCode.Combine);

    /// <exception cref="JsonException">When the text was not written by <see cref="Write"/>.</exception>
    internal static HoursSpecification Read(string stored) =>
        JsonSerializer.Deserialize<HoursSpecification>(stored, Terms.Json) ?? throw new JsonException("No rows.");

    internal string Write() => JsonSerializer.Serialize(this, Terms.Json);
}

/// <summary>One row. A draft may leave anything open.</summary>
public sealed record HoursRow
{
    public const int MaxWhat = 120;

    public string What { get; init; } = "";

    /// <summary>A code of <see cref="CountedParties"/>: who or what <see cref="Number"/> counts.</summary>
    public string? Counted { get; init; }

    public int? Number { get; init; }

    /// <summary>Hours, days or half days of each of them, over all times, as the block counts.</summary>
    public decimal? HoursEach { get; init; }

    /// <summary>The number of times, where the hours are limited for each.</summary>
    public int? Events { get; init; }

    /// <summary>What the row as a whole is worth, as stated by the contractor or settled by the adviser; goes before the rate.</summary>
    public Euro? Value { get; init; }

    internal bool IsBlank => What.Length == 0 && string.IsNullOrEmpty(Counted) && Number is null && HoursEach is null && Events is null && Value is null;
}
