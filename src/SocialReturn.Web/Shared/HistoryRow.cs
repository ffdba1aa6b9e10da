namespace SocialReturn.Web.Shared;

/// <summary>One line of a history, from the audit log.</summary>
public sealed record HistoryRow(string When, string Text, string? Reason);
