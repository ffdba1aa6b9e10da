using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Hands out evidence.</summary>
public sealed class EvidenceOpeningService(PortalDbContext db, CurrentScope scope, EvidenceVault vault, Chronicle chronicle)
{
    /// <summary>Hands a file to whoever may see its fulfilment; an adviser's look is recorded.</summary>
    public async Task<Outcome<OpenedEvidence>> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await db.EvidenceFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Scan != ScanStatus.Infected, cancellationToken);
        if (file is null)
        {
            return Outcome.NotFound<OpenedEvidence>();
        }

        var content = await vault.OpenAsync(file, cancellationToken);
        if (scope.IsDesk)
        {
            await chronicle.TellAsync(new EvidenceHappening(EvidenceActs.Downloaded, file, OfDraft: false), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Outcome.Done(new OpenedEvidence(file.FileName, file.ContentType, content));
    }
}
