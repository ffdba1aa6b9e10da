namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>A piece of the text of a file, and where it stands in words: "op pagina 2".</summary>
/// <param name="Text">The piece; only a piece that goes on may be cut off in the middle of a number.</param>
/// <param name="Where">From a position in the piece.</param>
/// <param name="IsFirst">Nothing stands before it.</param>
/// <param name="IsLast">Nothing follows it.</param>
internal sealed record TextPart(string Text, Func<int, string> Where, bool IsFirst = true, bool IsLast = true)
{
    /// <summary>What the columns and rows of a table gave away: the last digits of a burgerservicenummer.</summary>
    public string? FoundDigits { get; private init; }

    public static TextPart Found(string where, string lastDigits) => new("", _ => where) { FoundDigits = lastDigits };

    /// <summary>Whether a finding stands at a cut: then it may be half a number, and the next piece repeats it whole.</summary>
    public bool IsCutOff(int index, int length) => (!IsFirst && index == 0) || (!IsLast && index + length == Text.Length);
}
