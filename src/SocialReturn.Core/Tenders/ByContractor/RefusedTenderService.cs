using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tenders.ByContractor;

/// <summary>A registration that an adviser did not confirm is corrected by the contractor, and waits for an adviser again.</summary>
public sealed class RefusedTenderService(PortalDbContext db, CurrentScope scope, ActTools acts, TenderTools tools, TenderContacts contacts)
{
    /// <param name="version">As the form was opened with: somebody else may have corrected it since.</param>
    public Task<Outcome<Guid>> RegisterAgainAsync(Guid id, Guid version, TenderRegistration registration, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            registration.Key,
            new { id, registration },
            remember => ReplaceAsync(id, version, registration, remember, cancellationToken),
            cancellationToken
        );

    private async Task<Outcome<Guid>> ReplaceAsync(
        Guid id,
        Guid version,
        TenderRegistration registration,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        var errors = TenderRules.Check(registration, asksContractor: false);
        var authority = await tools.Intake.FindAuthorityAsync(registration, errors, cancellationToken);
        if (authority is not null && authority.RegionId != tender.RegionId)
        {
            errors.Add(new FieldError(nameof(registration.AuthorityId), TenderTexts.AuthorityElsewhere));
        }

        var contractor = await db.Contractors.SingleAsync(row => row.Id == tender.ContractorId, cancellationToken);
        await tools.Intake.AddBlockAsync(errors, registration, authority, contractor, cancellationToken);
        await tools.Questions.AskAsync(errors, registration, tender.ContractorId, tender, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (tender.Version != version || tender.Status != TenderStatus.Refused)
        {
            return Outcome.Conflict<Guid>();
        }

        var former = tender.ContactMail;
        tender.RegisterAgain(authority!.Id, registration.ToTerms());
        db.Stakeholders.RemoveRange(await db.Stakeholders.Where(row => row.TenderId == id).ToListAsync(cancellationToken));
        db.Stakeholders.AddRange(Stakeholder.Of(tender, registration.StakeholderMails));
        tender.Pin(await tools.Tariffs.SelectAsync(tender.RegionId, tender.Dates, cancellationToken));
        await CorrectAwardAsync(tender, contractor, cancellationToken);
        await tools.Intake.SendInAsync(tender, cancellationToken);
        var contact = former == tender.ContactMail ? null : await contacts.NameAsync(tender, contractor, former, cancellationToken);
        await acts.Chronicle.TellAsync(new TenderRegistered(TenderActs.RegisteredAgain, tender, contractor, contact), cancellationToken);
        remember(tender.Id);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    /// <summary>The award follows its date; what the obligation became more or less is a line of its own, for nothing is overwritten.</summary>
    private async Task CorrectAwardAsync(Tender tender, Contractor contractor, CancellationToken cancellationToken)
    {
        var lines = await db.ObligationLines.Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        lines.Single(line => line.Kind == ObligationLineKind.Award).MoveTo(tender.AwardDate);
        var difference = ObligationRules.Award(tender, "", acts.Clock.UtcNow()).Amount - Euro.Sum(lines.Where(line => line.IsBase).Select(line => line.Amount));
        var added = new List<ObligationLine>();
        if (!difference.IsZero)
        {
            var facts = new ObligationLineFacts(tender.AwardDate, null, null, difference);
            var line = ObligationRules.Line(tender, ObligationLineKind.Correction, tender.AwardDate, facts, scope.Actor.Name, acts.Clock.UtcNow());
            line.Reason = TenderTexts.RegistrationImproved;
            added.Add(line);
        }

        tools.Obligation.Keep(await tools.Obligation.SettleAsync(tender, contractor, added, tender.AwardDate, cancellationToken, decidesEarlier: true));
    }
}
