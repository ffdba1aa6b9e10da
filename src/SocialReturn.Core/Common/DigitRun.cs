namespace SocialReturn.Core.Common;

/// <summary>Groups of digits with one same separator, a single space or dot, between each two.</summary>
internal sealed record DigitRun(IReadOnlyList<(int Index, int Length)> Groups, char Separator)
{
    public int Index => Groups[0].Index;

    public int Length => Groups[^1].Index + Groups[^1].Length - Index;

    public int DigitCount => Groups.Sum(group => group.Length);

    private int End => Index + Length;

    /// <summary>Stuck to letters, or joined to more digits by a dash or slash: an invoice number, a code.</summary>
    public bool IsPartOfLargerNumber(string text) =>
        (Index > 0 && char.IsLetter(text[Index - 1]))
        || (End < text.Length && char.IsLetter(text[End]))
        || (Index > 1 && IsJoint(text[Index - 1]) && char.IsAsciiDigit(text[Index - 2]))
        || (End + 1 < text.Length && IsJoint(text[End]) && char.IsAsciiDigit(text[End + 1]));

    /// <summary>+31 612345678 and 0031 612345678.</summary>
    public bool IsPhoneNumber(string text, int group) =>
        group > 0
        && text.AsSpan(Groups[group - 1].Index, Groups[group - 1].Length) is "31" or "0031"
        && (text[Groups[group - 1].Index] == '0' || (Groups[group - 1].Index > 0 && text[Groups[group - 1].Index - 1] == '+'));

    /// <summary>€ 123.456.782 and 123.456.782,00.</summary>
    public bool IsAmount(string text) =>
        text.AsSpan(0, Index).TrimEnd().EndsWith("€", StringComparison.Ordinal)
        || (End + 1 < text.Length && text[End] == ',' && char.IsAsciiDigit(text[End + 1]));

    private static bool IsJoint(char character) => character is '-' or '/' or '.';
}

internal static class DigitRuns
{
    public static IEnumerable<DigitRun> In(string text)
    {
        var index = 0;
        while (index < text.Length)
        {
            if (!char.IsAsciiDigit(text[index]))
            {
                index++;
                continue;
            }

            var run = Read(text, index);
            yield return run;
            index = run.Index + run.Length;
        }
    }

    private static DigitRun Read(string text, int start)
    {
        var groups = new List<(int, int)>();
        var separator = '\0';
        var index = start;
        while (true)
        {
            var end = index;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            groups.Add((index, end - index));
            var joins = end + 1 < text.Length && text[end] is ' ' or '.' && char.IsAsciiDigit(text[end + 1]) && (separator == '\0' || separator == text[end]);
            if (!joins)
            {
                return new DigitRun(groups, separator);
            }

            separator = text[end];
            index = end + 1;
        }
    }
}
