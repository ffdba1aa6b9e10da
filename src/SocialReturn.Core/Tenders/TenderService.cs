using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>Registers tenders; an adviser's stands at once, a contractor's waits for an adviser to confirm it.</summary>
public sealed class TenderService(PortalDbContext db, CurrentScope scope, ActTools acts, TenderTools tools, TenderContacts contacts)
{
    public Task<Outcome<Guid>> RegisterAsync(TenderRegistration registration, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(registration.Key, registration, remember => CreateAsync(registration, remember, cancellationToken), cancellationToken);

    private async Task<Outcome<Guid>> CreateAsync(TenderRegistration registration, Action<Guid> remember, CancellationToken cancellationToken)
    {
        if (!scope.IsDesk && !scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        var errors = TenderRules.Check(registration, asksContractor: scope.IsDesk);
        var authority = await tools.Intake.FindAuthorityAsync(registration, errors, cancellationToken);
        var contractor = await FindContractorAsync(registration, errors, cancellationToken);
        await tools.Intake.AddBlockAsync(errors, registration, authority, contractor, cancellationToken);
        await tools.Questions.AskAsync(errors, registration, contractor?.Id, null, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (await contacts.FindBrakeAsync(contractor, registration.ContactMail!, cancellationToken) is { } wait)
        {
            return Outcome.Invalid<Guid>(nameof(registration.ContactMail), wait);
        }

        contractor ??= Add(registration, authority!.RegionId);
        await LinkToRegionAsync(authority!.RegionId, contractor, cancellationToken);
        var tender = new Tender(authority.RegionId, contractor.Id, authority.Id, registration.ToTerms(), scope.IsDesk) { RegisteredAt = acts.Clock.UtcNow() };
        db.Tenders.Add(tender);
        db.Stakeholders.AddRange(Stakeholder.Of(tender, registration.StakeholderMails));
        tender.Pin(await tools.Tariffs.SelectAsync(tender.RegionId, tender.Dates, cancellationToken));
        await AddAwardAsync(tender, contractor, cancellationToken);
        await tools.Intake.SendInAsync(tender, cancellationToken);
        var contact = await contacts.NameAsync(tender, contractor, null, cancellationToken);
        await acts.Chronicle.TellAsync(new TenderRegistered(TenderActs.Registered, tender, contractor, contact), cancellationToken);
        remember(tender.Id);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    /// <summary>A contractor's own; of an adviser's the one with the number, whose name is asked about. Null when the number is unknown.</summary>
    private async Task<Contractor?> FindContractorAsync(TenderRegistration registration, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (!scope.IsDesk)
        {
            return await db.Contractors.SingleAsync(row => row.Id == scope.Required.ContractorId, cancellationToken);
        }

        if (!KvkNumber.IsValid(registration.KvkNumber))
        {
            return null;
        }

        Contractor? known;
        // The contractor may be known in another region only: whether it exists is asked outside this region's scope.
        using (scope.Enter(AccessScope.ForSystem("contractor-by-number")))
        {
            known = await db.Contractors.SingleOrDefaultAsync(row => row.KvkNumber == registration.KvkNumber, cancellationToken);
        }

        if (known is not null && await acts.Sides.WorksForAsync(known.Id, cancellationToken))
        {
            errors.Add(new FieldError(nameof(registration.KvkNumber), TenderTexts.OwnContractor));
        }

        await tools.Questions.AskContractorAsync(errors, registration, known, cancellationToken);
        return known;
    }

    private Contractor Add(TenderRegistration registration, Guid regionId)
    {
        var name = string.IsNullOrWhiteSpace(registration.ContractorName)
            ? string.Format(TenderTexts.NamelessContractor, registration.KvkNumber!)
            : registration.ContractorName.Trim();
        var contractor = new Contractor(registration.KvkNumber!, name) { BroughtInByRegionId = regionId };
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
        var award = ObligationRules.Award(tender, scope.Actor.Name, acts.Clock.UtcNow());
        tools.Obligation.Keep(await tools.Obligation.SettleAsync(tender, contractor, [award], tender.AwardDate, cancellationToken));
    }
}
