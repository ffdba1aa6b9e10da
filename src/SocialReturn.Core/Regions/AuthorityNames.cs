using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Regions;

/// <summary>A name of a contracting authority as it was typed or read from a file.</summary>
/// <param name="Number">The line it stood on, counted from 1.</param>
/// <param name="Fault">What is wrong with it; null when it can be added.</param>
public sealed record AuthorityLine(int Number, string Name, string? Fault);

/// <summary>Judges names of contracting authorities, one or many at once.</summary>
public static class AuthorityNames
{
    public const int MaxName = 120;
    public const int MaxLines = 500;

    /// <summary>The lines of a text that are not empty, with their numbers.</summary>
    public static IEnumerable<(int Number, string Name)> Lines(string? text) =>
        (text ?? "").Split('\n').Select((line, index) => (Number: index + 1, Name: line)).Where(line => !string.IsNullOrWhiteSpace(line.Name));

    /// <param name="known">The names that the region has already.</param>
    public static ImmutableArray<AuthorityLine> Check(IEnumerable<(int Number, string Name)> lines, IEnumerable<string> known)
    {
        var taken = known.ToDictionary(name => name, _ => 0, StringComparer.OrdinalIgnoreCase);
        var found = ImmutableArray.CreateBuilder<AuthorityLine>();
        foreach (var (number, typed) in lines)
        {
            var name = Tidy(typed);
            found.Add(new AuthorityLine(number, name, FaultOf(name, taken)));
            taken.TryAdd(name, number);
        }

        return found.ToImmutable();
    }

    /// <summary>Every fault in one message, each with the line it stands on; null when all names can be added.</summary>
    public static string? Fault(IReadOnlyCollection<AuthorityLine> lines) =>
        lines switch
        {
            { Count: 0 } => AuthorityTexts.NoneTyped,
            { Count: > MaxLines } => string.Format(AuthorityTexts.TooMany, MaxLines),
            _ when lines.All(line => line.Fault is null) => null,
            _ => string.Join(' ', lines.Where(line => line.Fault is not null).Select(line => string.Format(AuthorityTexts.AtLine, line.Number, line.Fault))),
        };

    /// <summary>What is wrong with one name; null when it can be used.</summary>
    /// <param name="others">The names of the region's other authorities.</param>
    public static string? Fault(string? typed, IEnumerable<string> others) =>
        FaultOf(Tidy(typed), others.ToDictionary(name => name, _ => 0, StringComparer.OrdinalIgnoreCase));

    /// <summary>Without spaces around it, and with one between words.</summary>
    public static string Tidy(string? typed) => string.Join(' ', (typed ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string? FaultOf(string name, Dictionary<string, int> taken) =>
        name.Length == 0 ? AuthorityTexts.NameRequired
        : name.Length > MaxName ? string.Format(AuthorityTexts.TooLong, MaxName)
        : BsnCheck.Contains(name) ? CommonTexts.TextLooksLikeBsn
        : !taken.TryGetValue(name, out var number) ? null
        : number == 0 ? AuthorityTexts.NameKnown
        : string.Format(AuthorityTexts.NameTwice, number);
}
