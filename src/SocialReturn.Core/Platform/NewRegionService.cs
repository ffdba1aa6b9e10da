using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Platform;

/// <summary>
/// Makes a region with everything that people need to work in it, in one transaction: its list of proof, its contracting
/// authorities and the invitation of its first administrator. The match key is a file and cannot join that. It comes
/// first: a key without a region harms nobody and is named by the verify command; a region without a key takes no placement.
/// </summary>
public sealed partial class NewRegionService(PortalDbContext db, CurrentScope scope, NewRegionTools tools, ILogger<NewRegionService> log)
{
    /// <param name="key">The form's: sent twice it makes one region.</param>
    /// <returns>Invalid when the slug is taken, when a name is wrong, or when the key cannot be written.</returns>
    public async Task<Outcome<Guid>> AddAsync(NewRegion input, Guid key, CancellationToken cancellationToken)
    {
        if (!scope.IsPlatform)
        {
            return Outcome.Forbidden<Guid>();
        }

        var authorities = AuthorityNames.Check(AuthorityNames.Lines(input.Authorities), []);
        if (AuthorityNames.Fault(authorities) is { } fault)
        {
            return Outcome.Invalid<Guid>(nameof(input.Authorities), fault);
        }

        try
        {
            return await tools.Idempotency.OnceAsync(key, input, remember => CreateAsync(input, authorities, remember, cancellationToken), cancellationToken);
        }
        catch (MatchKeyUnavailableException exception)
        {
            LogNoKey(log, exception);
            return Outcome.Invalid<Guid>("", PlatformTexts.KeyNotMade);
        }
        catch (DbUpdateException)
        {
            // Somebody else took the name in the address between the question and the save.
            if (await IsTakenAsync(input.Slug, cancellationToken))
            {
                return SlugTaken();
            }

            throw;
        }
    }

    private async Task<Outcome<Guid>> CreateAsync(
        NewRegion input,
        IReadOnlyList<AuthorityLine> authorities,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        if (await IsTakenAsync(input.Slug, cancellationToken))
        {
            return SlugTaken();
        }

        var region = new Region(input.Slug, input.Name.Trim(), input.DeskName.Trim(), input.ContactMail.Trim()) { ContactPhone = input.ContactPhone?.Trim() };
        if (await tools.Invitations.FindBrakeAsync(MembershipPlace.Region(region.Id, administrator: true), cancellationToken) is { } wait)
        {
            return Outcome.Invalid<Guid>(nameof(input.AdministratorMail), wait);
        }

        await tools.MatchKeys.CreateAsync(region.Id, cancellationToken);
        var fingerprint = await tools.MatchKeys.FingerprintAsync(region.Id, cancellationToken)
            ?? throw new InvalidOperationException("A key was made and cannot be read.");
        return await db.InTransactionAsync(
            async token =>
            {
                db.Regions.Add(region);
                await tools.Chronicle.TellAsync(new RegionHappening(RegionActs.Added, region), token);
                region.SetMatchKey(fingerprint);
                remember(region.Id);
                await db.SaveChangesAsync(token);
                await FurnishAsync(region, input.AdministratorMail, authorities, token);
                return Outcome.Done(region.Id);
            },
            cancellationToken
        );
    }

    private async Task FurnishAsync(Region region, string administratorMail, IReadOnlyList<AuthorityLine> authorities, CancellationToken cancellationToken)
    {
        // Its rows are the region's own, and nobody is in it yet: who makes it stands inside for this one save.
        using var inside = scope.Enter(AccessScope.ForRegion(region.Id, scope.Actor));
        db.EvidenceRequirements.AddRange(EvidenceDefaults.For(region.Id));
        foreach (var line in authorities)
        {
            var authority = new ContractingAuthority(region.Id, line.Name);
            db.ContractingAuthorities.Add(authority);
            await tools.Chronicle.TellAsync(new AuthorityHappening(AuthorityActs.Added, authority), cancellationToken);
        }

        await tools.Invitations.InviteAsync(administratorMail, MembershipPlace.Region(region.Id, administrator: true), region.DeskName, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<bool> IsTakenAsync(string slug, CancellationToken cancellationToken) => db.Regions.AnyAsync(region => region.Slug == slug, cancellationToken);

    private static Outcome<Guid> SlugTaken() => Outcome.Invalid<Guid>(nameof(NewRegion.Slug), AccountTexts.SlugTaken);

    [LoggerMessage(LogLevel.Critical, "A region was not made: its match key cannot be written")]
    private static partial void LogNoKey(ILogger log, Exception exception);
}
