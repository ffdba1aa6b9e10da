using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>Registers tenders; an adviser's stands at once, a contractor's waits for an adviser to confirm it.</summary>
public sealed partial class TenderService(PortalDbContext db, CurrentScope scope, TenderTools tools)
{
    public async Task<Outcome<Guid>> RegisterAsync(TenderRegistration registration, CancellationToken cancellationToken)
    {
        var byAdviser = scope.Required.Kind == AccessScopeKind.Region;
        var errors = TenderRules.Check(registration, byAdviser);
        var authority = await db.ContractingAuthorities.AsNoTracking().SingleOrDefaultAsync(row => row.Id == registration.AuthorityId, cancellationToken);
        if (authority is null && registration.AuthorityId is not null)
        {
            errors.Add(new FieldError(nameof(registration.AuthorityId), TenderTexts.AuthorityUnknown));
        }
        else if (authority?.EndedAt is not null)
        {
            errors.Add(new FieldError(nameof(registration.AuthorityId), TenderTexts.AuthorityEnded));
        }
        else if (authority is not null && await db.Regions.AnyAsync(region => region.Id == authority.RegionId && region.EndedAt != null, cancellationToken))
        {
            errors.Add(new FieldError(nameof(registration.AuthorityId), TenderTexts.RegionEnded));
        }

        return errors.Count > 0
            ? Outcome.Invalid<Guid>(errors)
            : await tools.Idempotency.OnceAsync(registration.Key, remember => CreateAsync(registration, authority!, byAdviser, remember, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Guid>> CreateAsync(TenderRegistration registration, ContractingAuthority authority, bool byAdviser, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var contractor = byAdviser
            ? await FindOrAddContractorAsync(registration, cancellationToken)
            : await db.Contractors.SingleAsync(row => row.Id == scope.Required.ContractorId, cancellationToken);
        await LinkToRegionAsync(authority.RegionId, contractor, cancellationToken);

        var tender = new Tender(authority.RegionId, contractor.Id, authority.Id, registration.ToTerms(), byAdviser)
        {
            RegisteredById = scope.Actor.UserId,
            RegisteredAt = tools.Clock.UtcNow(),
        };
        db.Tenders.Add(tender);
        db.Stakeholders.AddRange(registration.StakeholderMails.Distinct(StringComparer.OrdinalIgnoreCase).Select(mail => new Stakeholder(tender, mail)));
        tender.Pin(await tools.Tariffs.SelectAsync(tender.RegionId, tender.AwardDate, cancellationToken));
        await AddAwardAsync(tender, contractor, cancellationToken);
        tools.Audit.Record(tender, "Tender.Registered", tender.Id, amount: tender.Obligation);
        await tools.Mails.RegisteredAsync(tender, contractor, byAdviser, cancellationToken);
        remember(tender.Id);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    private async Task<Contractor> FindOrAddContractorAsync(TenderRegistration registration, CancellationToken cancellationToken)
    {
        // The contractor may be known in another region only: whether it exists is asked outside this region's scope.
        using (scope.Enter(AccessScope.ForSystem("contractor-by-number")))
        {
            if (await db.Contractors.SingleOrDefaultAsync(row => row.KvkNumber == registration.KvkNumber, cancellationToken) is { } known)
            {
                return known;
            }
        }

        var name = string.IsNullOrWhiteSpace(registration.ContractorName)
            ? string.Format(TenderTexts.NamelessContractor, registration.KvkNumber!)
            : registration.ContractorName.Trim();
        var contractor = new Contractor(registration.KvkNumber!, name);
        db.Contractors.Add(contractor);
        return contractor;
    }

    private async Task LinkToRegionAsync(Guid regionId, Contractor contractor, CancellationToken cancellationToken)
    {
        if (!await db.RegionContractors.AnyAsync(link => link.RegionId == regionId && link.ContractorId == contractor.Id, cancellationToken))
        {
            db.RegionContractors.Add(new RegionContractor(regionId, contractor.Id));
        }
    }

    private async Task AddAwardAsync(Tender tender, Contractor contractor, CancellationToken cancellationToken)
    {
        var award = ObligationRules.Award(tender, scope.Actor.Name, tools.Clock.UtcNow());
        tools.Obligation.Keep(await tools.Obligation.SettleAsync(tender, contractor, [award], tender.AwardDate, cancellationToken));
    }
}
