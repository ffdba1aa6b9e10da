using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>Every protocol, also one that was replaced, has its file with that length and hash; no file older than an hour stands without a row.</summary>
public sealed class ProtocolFileInvariant(PortalDbContext db, FileVerification files) : IInvariant
{
    public int Number => 2;

    public string Name => "Every protocol has its file, and every file its protocol";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var protocols = await db.RegionProtocols.AsNoTracking().ToListAsync(cancellationToken);
        var breaches = new List<string>();
        foreach (var protocol in protocols)
        {
            var said = new StoredFile(protocol.Length, protocol.Sha256);
            if (await files.FaultAsync(FileArea.Protocols, protocol.RegionId, protocol.FileId, said, cancellationToken) is { } fault)
            {
                breaches.Add($"protocol {protocol.Id} of region {protocol.RegionId}: {fault}");
            }
        }

        breaches.AddRange(await files.StraysAsync(FileArea.Protocols, cancellationToken));
        return new InvariantResult($"{protocols.Count} protocols, by length and hash", [.. breaches]);
    }
}
