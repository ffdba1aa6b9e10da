using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Areas.Adviser.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>Why a contractor is blocked, or why no longer. Its messages are those of <see cref="Core.Accounts.ByDesk.ContractorBlockService"/>.</summary>
public sealed class BlockForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>The page that asks before a contractor is blocked, or before that is taken back.</summary>
/// <param name="Running">Its running tenders in this region.</param>
public sealed record BlockViewModel(Guid ContractorId, string Contractor, bool IsBlocked, int Running, BlockForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>That a contractor is blocked in this region: since when, by whom, why.</summary>
public sealed record ContractorBlock(string Since, string By, string Reason)
{
    public static ContractorBlock? Of(RegionContractor link) =>
        link.BlockedAt is { } at
            ? new ContractorBlock(
                string.Format(ContractorScreenTexts.BlockedSince, DutchTime.DutchDate(at).ToFullDate()),
                link.BlockedByName!,
                link.BlockReason!
            )
            : null;
}

/// <summary>Reads what blocking a contractor would do in this region.</summary>
public sealed class ContractorBlockReader(PortalDbContext db)
{
    /// <param name="form">As it was sent; null for an empty one.</param>
    /// <returns>Null when the region does not know this contractor.</returns>
    public async Task<BlockViewModel?> GetAsync(Guid contractorId, BlockForm? form, CancellationToken cancellationToken)
    {
        var link = await db.RegionContractors.AsNoTracking().SingleOrDefaultAsync(row => row.ContractorId == contractorId, cancellationToken);
        if (link is null)
        {
            return null;
        }

        var name = await db.Contractors.Where(row => row.Id == contractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var running = await db.Tenders.CountAsync(row => row.ContractorId == contractorId && row.Status == TenderStatus.Running, cancellationToken);
        return new BlockViewModel(contractorId, name, link.BlockedAt is not null, running, form ?? new BlockForm { Version = link.Version });
    }
}
