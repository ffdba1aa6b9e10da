namespace SocialReturn.Core.Backup;

/// <summary>The keys beside the database: without them it opens no second factor and recognises nobody, and who has both can do either.</summary>
public sealed record KeyPlaces
{
    private const string MatchKeysName = "match-keys";
    private const string SealingName = "data-protection";
    private const string CertificateName = "keys.pfx";

    /// <summary>The folder with a key per region.</summary>
    public required string MatchKeys { get; init; }

    /// <summary>The folder of the keys that seal cookies and second factors; null when they are in the database.</summary>
    public required string? Sealing { get; init; }

    /// <summary>What encrypts those.</summary>
    public required string? Certificate { get; init; }

    /// <summary>Whether the portal made it; one that a setting names is put in its place by whoever set that.</summary>
    public required bool IsCertificateOwn { get; init; }

    /// <summary>What is there: the name in a backup, and the file.</summary>
    internal IEnumerable<(string Name, string Path)> There() =>
        [
            .. FilesIn(MatchKeys, "*.key", MatchKeysName),
            .. Sealing is null ? [] : FilesIn(Sealing, "*.xml", SealingName),
            .. Certificate is not null && File.Exists(Certificate) ? [(CertificateName, Certificate)] : Enumerable.Empty<(string, string)>(),
        ];

    /// <returns>Where a key of a backup goes; null when it has no place of ours.</returns>
    internal string? PlaceOf(string name) =>
        name == CertificateName
            ? IsCertificateOwn
                ? Certificate
                : null
            : name.StartsWith(MatchKeysName + '/', StringComparison.Ordinal)
                ? CopiedFile.PathOf(MatchKeys, name[(MatchKeysName.Length + 1)..])
                : name.StartsWith(SealingName + '/', StringComparison.Ordinal) && Sealing is not null
                    ? CopiedFile.PathOf(Sealing, name[(SealingName.Length + 1)..])
                    : null;

    private static IEnumerable<(string Name, string Path)> FilesIn(string folder, string pattern, string name) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).Select(file => ($"{name}/{Path.GetFileName(file)}", file))
            : [];
}
