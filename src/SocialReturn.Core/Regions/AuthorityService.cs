using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>Keeps the region's list of contracting authorities.</summary>
public sealed class AuthorityService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, Idempotency idempotency, TimeProvider clock)
{
    /// <param name="key">The form's: sent twice it adds once.</param>
    public async Task<Outcome<Guid>> AddAsync(string? name, Guid key, CancellationToken cancellationToken)
    {
        if (scope.Desk is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        return await idempotency.OnceAsync(
            key,
            AuthorityNames.Tidy(name),
            async remember =>
            {
                if (AuthorityNames.Fault(name, await NamesAsync(null, cancellationToken)) is { } fault)
                {
                    return Outcome.Invalid<Guid>("Name", fault);
                }

                var authority = await AddAsync(regionId, AuthorityNames.Tidy(name), cancellationToken);
                remember(authority.Id);
                return await db.SaveAsync(authority.Id, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Adds all of them in one save, or none.</summary>
    /// <param name="names">One a line, as the preview showed them.</param>
    /// <param name="key">The form's: sent twice it adds once.</param>
    /// <returns>Invalid with every fault, for example when somebody added one of them meanwhile.</returns>
    public async Task<Outcome<Guid>> AddAllAsync(string? names, Guid key, CancellationToken cancellationToken)
    {
        if (scope.Desk is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        return await idempotency.OnceAsync(
            key,
            new { names },
            async remember =>
            {
                var lines = AuthorityNames.Check(AuthorityNames.Lines(names), await NamesAsync(null, cancellationToken));
                if (AuthorityNames.Fault(lines) is { } fault)
                {
                    return Outcome.Invalid<Guid>("Names", fault);
                }

                foreach (var line in lines)
                {
                    await AddAsync(regionId, line.Name, cancellationToken);
                }

                remember(regionId);
                return await db.SaveAsync(regionId, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Every page and later report carries the new name; reports that were sent keep the old one.</summary>
    public async Task<Outcome<Guid>> RenameAsync(Guid id, Guid version, string? name, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } authority)
        {
            return Outcome.As<Guid, ContractingAuthority>(found);
        }

        if (AuthorityNames.Fault(name, await NamesAsync(id, cancellationToken)) is { } fault)
        {
            return Outcome.Invalid<Guid>("Name", fault);
        }

        if (authority.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        authority.Rename(AuthorityNames.Tidy(name));
        await chronicle.TellAsync(new AuthorityHappening(AuthorityActs.Renamed, authority), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    public Task<Outcome<Guid>> EndAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, authority => authority.EndedAt is null, authority => authority.End(clock.UtcNow()), AuthorityActs.Ended, cancellationToken);

    /// <summary>It can be chosen again.</summary>
    public Task<Outcome<Guid>> ReopenAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, authority => authority.EndedAt is not null, authority => authority.Reopen(), AuthorityActs.Reopened, cancellationToken);

    private async Task<Outcome<Guid>> ChangeAsync(
        Guid id,
        Guid version,
        Func<ContractingAuthority, bool> isDue,
        Action<ContractingAuthority> change,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } authority)
        {
            return Outcome.As<Guid, ContractingAuthority>(found);
        }

        if (authority.Version != version || !isDue(authority))
        {
            return Outcome.Conflict<Guid>();
        }

        change(authority);
        await chronicle.TellAsync(new AuthorityHappening(act, authority), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    private async Task<Outcome<ContractingAuthority>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.ContractingAuthorities.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } authority
            ? Outcome.NotFound<ContractingAuthority>()
        : !scope.IsDesk ? Outcome.Forbidden<ContractingAuthority>()
        : Outcome.Done(authority);

    private async Task<ContractingAuthority> AddAsync(Guid regionId, string name, CancellationToken cancellationToken)
    {
        var authority = new ContractingAuthority(regionId, name);
        db.ContractingAuthorities.Add(authority);
        await chronicle.TellAsync(new AuthorityHappening(AuthorityActs.Added, authority), cancellationToken);
        return authority;
    }

    /// <summary>The names in use, those of ended authorities too: a name says one body only.</summary>
    private Task<List<string>> NamesAsync(Guid? except, CancellationToken cancellationToken) =>
        db.ContractingAuthorities.Where(row => row.Id != except).Select(row => row.Name).ToListAsync(cancellationToken);
}
