namespace SocialReturn.Web.Shared;

/// <summary>One line of a history, from the audit log.</summary>
public sealed record HistoryRow(string When, string Text, string? Reason)
{
    /// <summary>The proof of a correction that the line is about, as long as it is there.</summary>
    public HistoryFile? File { get; init; }
}

/// <param name="Href">Null for what cannot be opened.</param>
public sealed record HistoryFile(string Name, string? Href);
