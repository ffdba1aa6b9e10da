using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Contractors;

/// <summary>Finds the certificates under which a contractor works in a region: its own, and those of a mother company that cover its number.</summary>
public sealed class CertificateReader(PortalDbContext db)
{
    public Task<List<ContractorCertificate>> OfAsync(Guid regionId, Contractor contractor, CancellationToken cancellationToken)
    {
        var (id, number) = (contractor.Id, contractor.KvkNumber);
        return db
            .ContractorCertificates.AsNoTracking()
            .Where(row => row.RegionId == regionId && (row.HolderId == id || row.CoveredNumbers.Contains(number)))
            .OrderBy(row => row.ValidFrom)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
    }
}
