namespace SocialReturn.Core.Contractors;

/// <summary>A certificate as an adviser reads it from the paper.</summary>
/// <param name="Covered">KvK numbers of daughter companies, with spaces, commas or new lines between them.</param>
public sealed record CertificateInput(string? Code, DateOnly? ValidFrom, DateOnly? ValidUntil, string? Number, string? Covered);
