using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Verification;

public sealed class EvidenceInvariant(PortalDbContext db, EvidenceVerification verification) : IInvariant
{
    public int Number => 2;

    public string Name => "Every evidence row has its file, and every file its row";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var rows = await db.EvidenceFiles.CountAsync(cancellationToken);
        var findings = await verification.FindingsAsync(cancellationToken).ToListAsync(cancellationToken);
        return new InvariantResult($"{rows} evidence files, by length and hash", [.. findings]);
    }
}
