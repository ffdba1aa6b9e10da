namespace SocialReturn.Web.Shared;

/// <summary>Why an amount is what it is: lines that a person can check with a calculator. For the partial _Explanation.</summary>
/// <param name="Title">"Waarom dit bedrag?"; null shows none.</param>
/// <param name="Rows">The lines, in order.</param>
public sealed record ExplanationModel(string? Title, IReadOnlyList<ExplanationRow> Rows)
{
    /// <summary>Beneath the row it explains, on the wash of the brand.</summary>
    public bool IsInline { get; init; }

    /// <summary>The title is an h3, or an h2 where it stands right under the h1.</summary>
    public int Level { get; init; } = 3;

    /// <summary>On the grey ground instead of on paper: stronger hairlines.</summary>
    public bool IsOnGround { get; init; }
}

/// <summary>One line of an explanation.</summary>
/// <param name="Label">The words.</param>
/// <param name="Figure">The figure, already written out; empty for a note.</param>
/// <param name="Kind">How it weighs.</param>
/// <param name="Detail">A second, soft line under the words.</param>
public sealed record ExplanationRow(string Label, string Figure, ExplanationRowKind Kind = ExplanationRowKind.Factor, string? Detail = null)
{
    public static ExplanationRow Note(string text) => new(text, "", ExplanationRowKind.Note);
}

/// <summary>The weight of a line: subtotals under one line of ink, the total under two, notes after all.</summary>
public enum ExplanationRowKind
{
    Factor,
    Subtotal,
    Total,
    Note,
}
