namespace SocialReturn.Core.Storage;

/// <summary>What was stored, as counted while it was written.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal, 64 characters.</param>
public sealed record StoredFile(long Length, string Sha256);

/// <summary>A file that stands in the store.</summary>
public sealed record StoredEntry(Guid RegionId, Guid Id, long Length, DateTime WrittenAt);
