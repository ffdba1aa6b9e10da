using System.Security.Cryptography;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Verification;

/// <summary>Holds a row against its file in the store: there, as long as the row says, with the same hash.</summary>
public sealed class FileVerification(IFileStore files, TimeProvider clock)
{
    /// <summary>A younger file may be on its way to a row.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <returns>What is wrong, to be read after a reference to the row; null when it is as it should be.</returns>
    public async Task<string?> FaultAsync(FileArea area, IRegionOwned row, Guid fileId, StoredFile said, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await files.OpenAsync(area, row.RegionId, fileId, cancellationToken);
            if (content.Length != said.Length)
            {
                return $"its file has {content.Length} bytes, the row says {said.Length}";
            }

            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            return hash == said.Sha256 ? null : "its file has another hash than the row says";
        }
        catch (StoredFileMissingException)
        {
            return "it has no file";
        }
    }

    /// <summary>One line for each file older than an hour that no row names.</summary>
    public async Task<List<string>> StraysAsync(FileArea area, IReadOnlySet<Guid> known, CancellationToken cancellationToken)
    {
        var strays = new List<string>();
        await foreach (var entry in files.ListAsync(area, (clock.GetUtcNow() - Patience).UtcDateTime, cancellationToken))
        {
            if (!known.Contains(entry.Id))
            {
                strays.Add($"file {entry.Id} of region {entry.RegionId} has no row, written {entry.WrittenAt:u}");
            }
        }

        return strays;
    }
}
