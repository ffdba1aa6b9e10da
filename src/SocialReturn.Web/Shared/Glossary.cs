using System.Text.RegularExpressions;

namespace SocialReturn.Web.Shared;

/// <summary>A word or an abbreviation with what it means.</summary>
/// <param name="Full">The abbreviation in full; null for a word.</param>
public sealed record GlossaryTerm(string Name, string? Full, string Text)
{
    public string Id => Name.ToLowerInvariant().Replace(' ', '-');
}

/// <summary>What the words and abbreviations of the portal mean: on the page of terms, and where they stand.</summary>
public static class Glossary
{
    public static IReadOnlyList<GlossaryTerm> Abbreviations { get; } =
    [
        new(GlossaryTexts.Avg, GlossaryTexts.AvgFull, GlossaryTexts.AvgText),
        new(GlossaryTexts.Bbl, GlossaryTexts.BblFull, GlossaryTexts.BblText),
        new(GlossaryTexts.Bol, GlossaryTexts.BolFull, GlossaryTexts.BolText),
        new(GlossaryTexts.Bsn, GlossaryTexts.BsnFull, GlossaryTexts.BsnText),
        new(GlossaryTexts.Btw, GlossaryTexts.BtwFull, GlossaryTexts.BtwText),
        new(GlossaryTexts.Hbo, GlossaryTexts.HboFull, GlossaryTexts.HboText),
        new(GlossaryTexts.Kvk, GlossaryTexts.KvkFull, GlossaryTexts.KvkText),
        new(GlossaryTexts.Map, GlossaryTexts.MapFull, GlossaryTexts.MapText),
        new(GlossaryTexts.Mbo, GlossaryTexts.MboFull, GlossaryTexts.MboText),
        new(GlossaryTexts.Pdf, GlossaryTexts.PdfFull, GlossaryTexts.PdfText),
        new(GlossaryTexts.Pro, GlossaryTexts.ProFull, GlossaryTexts.ProText),
        new(GlossaryTexts.Pso, GlossaryTexts.PsoFull, GlossaryTexts.PsoText),
        new(GlossaryTexts.Sr, GlossaryTexts.SrFull, GlossaryTexts.SrText),
        new(GlossaryTexts.Sw, GlossaryTexts.SwFull, GlossaryTexts.SwText),
        new(GlossaryTexts.Uwv, GlossaryTexts.UwvFull, GlossaryTexts.UwvText),
        new(GlossaryTexts.Vso, GlossaryTexts.VsoFull, GlossaryTexts.VsoText),
        new(GlossaryTexts.Wao, GlossaryTexts.WaoFull, GlossaryTexts.WaoText),
        new(GlossaryTexts.Wajong, GlossaryTexts.WajongFull, GlossaryTexts.WajongText),
        new(GlossaryTexts.Wia, GlossaryTexts.WiaFull, GlossaryTexts.WiaText),
        new(GlossaryTexts.Wsw, GlossaryTexts.WswFull, GlossaryTexts.WswText),
        new(GlossaryTexts.Ww, GlossaryTexts.WwFull, GlossaryTexts.WwText),
    ];

    public static IReadOnlyList<GlossaryTerm> Words { get; } =
    [
        new(GlossaryTexts.Award, null, GlossaryTexts.AwardText),
        new(GlossaryTexts.AgreedTerm, null, GlossaryTexts.AgreedTermText),
        new(GlossaryTexts.Authority, null, GlossaryTexts.AuthorityText),
        new(GlossaryTexts.Block, null, GlossaryTexts.BlockText),
        new(GlossaryTexts.Cap, null, GlossaryTexts.CapText),
        new(GlossaryTexts.ClaimedTerm, null, GlossaryTexts.ClaimedTermText),
        new(GlossaryTexts.Contractor, null, GlossaryTexts.ContractorText),
        new(GlossaryTexts.Evidence, null, GlossaryTexts.EvidenceText),
        new(GlossaryTexts.Floor, null, GlossaryTexts.FloorText),
        new(GlossaryTexts.Fulfilment, null, GlossaryTexts.FulfilmentText),
        new(GlossaryTexts.MatchKey, null, GlossaryTexts.MatchKeyText),
        new(GlossaryTexts.Obligation, null, GlossaryTexts.ObligationText),
        new(GlossaryTexts.ProposedTerm, null, GlossaryTexts.ProposedTermText),
        new(GlossaryTexts.Realised, null, GlossaryTexts.RealisedText),
        new(GlossaryTexts.Recognition, null, GlossaryTexts.RecognitionText),
        new(GlossaryTexts.SocialEnterprise, null, GlossaryTexts.SocialEnterpriseText),
        new(GlossaryTexts.Tariff, null, GlossaryTexts.TariffText),
        new(GlossaryTexts.Turnover, null, GlossaryTexts.TurnoverText),
    ];

    /// <summary>What everybody knows, or what the portal says beside it each time: on the page of terms only.</summary>
    private static readonly string[] Known = [GlossaryTexts.Avg, GlossaryTexts.Bsn, GlossaryTexts.Btw, GlossaryTexts.Kvk, GlossaryTexts.Pdf, GlossaryTexts.Sr];

    private static readonly Regex Occurrence = new(
        $@"(?<!\p{{L}})({string.Join('|', Abbreviations.Select(term => term.Name).Except(Known, StringComparer.Ordinal))})(?!\p{{L}})",
        RegexOptions.Compiled,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The abbreviations that occur in these texts, each once, in order of the alphabet.</summary>
    public static IReadOnlyList<GlossaryTerm> In(IEnumerable<string?> texts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            Find(text, found);
        }

        return Named(found);
    }

    /// <summary>The same of one long text.</summary>
    public static IReadOnlyList<GlossaryTerm> In(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Find(text, found);
        return Named(found);
    }

    private static void Find(ReadOnlySpan<char> text, HashSet<string> found)
    {
        var names = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in Occurrence.EnumerateMatches(text))
        {
            names.Add(text.Slice(word.Index, word.Length));
        }
    }

    private static IReadOnlyList<GlossaryTerm> Named(HashSet<string> found) =>
        found.Count == 0 ? [] : [.. Abbreviations.Where(term => found.Contains(term.Name))];
}
