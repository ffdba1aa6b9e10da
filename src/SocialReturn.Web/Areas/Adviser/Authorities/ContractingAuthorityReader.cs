using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Authorities;

public sealed record AuthorityListViewModel(ImmutableArray<AuthorityRow> Rows, PaginationModel Pages, AuthorityForm Form);

/// <param name="Ended">"beëindigd op 3 april 2026"; null while it can be chosen.</param>
public sealed record AuthorityRow(Guid Id, string Name, int Tenders, string? Ended);

/// <param name="Running">Its tenders that are not finished.</param>
/// <param name="Readers">People who read along for it.</param>
public sealed record AuthorityViewModel(AuthorityRow Row, int Running, int Readers, AuthorityForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <param name="Fault">What is wrong with the file as a whole.</param>
public sealed record AuthorityPreviewModel(ImmutableArray<AuthorityLine> Lines, string? Fault, AuthorityListForm Form)
{
    public int Faulty => Lines.Count(line => line.Fault is not null);

    public bool CanBeAdded => Fault is null && Faulty == 0;
}

/// <summary>Reads the region's list of contracting authorities.</summary>
public sealed class ContractingAuthorityReader(PortalDbContext db)
{
    private const int PageSize = 50;

    public async Task<AuthorityListViewModel> ListAsync(string? after, AuthorityForm form, CancellationToken cancellationToken)
    {
        var found = db.ContractingAuthorities.AsNoTracking();
        if (after is not null)
        {
            found = found.Where(row => row.Name.CompareTo(after) > 0);
        }

        var rows = await Rows(found.OrderBy(row => row.Name).Take(PageSize + 1)).ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        return new AuthorityListViewModel(
            [.. shown.Select(row => RowOf(row.Authority, row.Tenders))],
            new PaginationModel(
                after is null ? null : PortalLinks.DeskAuthorities,
                rows.Count > PageSize ? $"{PortalLinks.DeskAuthorities}?na={Uri.EscapeDataString(shown[^1].Authority.Name)}" : null
            ),
            form
        );
    }

    /// <param name="form">As it was sent; null for the stored name.</param>
    /// <returns>Null when there is no such authority in scope.</returns>
    public async Task<AuthorityViewModel?> GetAsync(Guid id, AuthorityForm? form, CancellationToken cancellationToken)
    {
        if (await Rows(db.ContractingAuthorities.AsNoTracking().Where(row => row.Id == id)).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return null;
        }

        var running = await db.Tenders.CountAsync(
            tender => tender.AuthorityId == id && (tender.Status == TenderStatus.Running || tender.Status == TenderStatus.AwaitingConfirmation),
            cancellationToken
        );
        var readers = await db.Memberships.CountAsync(membership => membership.Role == Role.AuthorityReader && membership.AuthorityId == id, cancellationToken);
        return new AuthorityViewModel(
            RowOf(found.Authority, found.Tenders),
            running,
            readers,
            form ?? new AuthorityForm { Version = found.Authority.Version, Name = found.Authority.Name }
        );
    }

    public async Task<AuthorityPreviewModel> PreviewAsync(
        IEnumerable<(int Number, string Name)> lines,
        AuthorityListForm? form,
        CancellationToken cancellationToken
    )
    {
        var known = await db.ContractingAuthorities.Select(row => row.Name).ToListAsync(cancellationToken);
        var found = AuthorityNames.Check(lines, known);
        var fault = found.Length is > 0 and <= AuthorityNames.MaxLines ? null : AuthorityNames.Fault(found);
        return new AuthorityPreviewModel(
            fault is null ? found : [],
            fault,
            form ?? new AuthorityListForm { Names = string.Join('\n', found.Select(line => line.Name)) }
        );
    }

    private IQueryable<Counted> Rows(IQueryable<ContractingAuthority> authorities) =>
        authorities.Select(row => new Counted(row, db.Tenders.Count(tender => tender.AuthorityId == row.Id)));

    private static AuthorityRow RowOf(ContractingAuthority authority, int tenders) =>
        new(
            authority.Id,
            authority.Name,
            tenders,
            authority.EndedAt is { } ended ? string.Format(AuthorityScreenTexts.EndedOn, DutchTime.DutchDate(ended).ToFullDate()) : null
        );

    private sealed record Counted(ContractingAuthority Authority, int Tenders);
}
