using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// Corrects what was typed of a tender. Its dates only until the first agreement: from then on they carry values, and change by a line
/// of the obligation.
/// </summary>
public sealed class TenderCorrectionService(
    PortalDbContext db,
    CurrentScope scope,
    ActTools acts,
    TenderTools tenderTools,
    FulfilmentTools tools,
    TenderContacts contacts
)
{
    private static readonly FulfilmentStatus[] Open = [FulfilmentStatus.Draft, .. FulfilmentRules.Undecided];

    /// <summary>Whether nothing has been agreed on the tender yet.</summary>
    public async Task<bool> MayChangeDatesAsync(Guid tenderId, CancellationToken cancellationToken) =>
        !await db.Fulfilments.AnyAsync(
            row => row.TenderId == tenderId && (row.Status == FulfilmentStatus.Agreed || row.Status == FulfilmentStatus.Completed),
            cancellationToken
        );

    public async Task<Outcome<Guid>> CorrectAsync(Guid id, Guid version, TenderCorrection input, CancellationToken cancellationToken)
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor && !await acts.Sides.MayDecideAsync(tender.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (scope.IsContractor && await acts.Blocks.RefusalAsync(tender.RegionId, tender.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        var correction = scope.IsContractor ? input.OfContractor(tender) : input;
        var errors = Check(tender, correction);
        var isOpen = tender.Version == version && tender.Status is TenderStatus.Running or TenderStatus.AwaitingConfirmation;
        if (errors.Count == 0 && !isOpen)
        {
            return Outcome.Conflict<Guid>();
        }

        await AskAsync(errors, tender, correction, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        // It counts what may go out, so it is asked when nothing else is in the way.
        return await FindBrakeAsync(tender, correction.ContactMail!, cancellationToken) is { } wait
            ? Outcome.Invalid<Guid>(nameof(input.ContactMail), wait)
            : await StoreAsync(tender, correction, cancellationToken);
    }

    private static List<FieldError> Check(Tender tender, TenderCorrection input)
    {
        var errors = TenderRules.Check(input.Over(tender), asksContractor: false);
        if (ChangedDate(tender, input) is not null && ReasonRules.Check(input.Reason) is { } error)
        {
            errors.Add(error);
        }

        return errors;
    }

    /// <summary>What can be changed, and whether it is likely, is said of what stands there now.</summary>
    private async Task AskAsync(List<FieldError> errors, Tender tender, TenderCorrection input, CancellationToken cancellationToken)
    {
        if (ChangedDate(tender, input) is { } changed && !await MayChangeDatesAsync(tender.Id, cancellationToken))
        {
            errors.Add(new FieldError(changed, TenderTexts.DatesFixed));
        }

        await tenderTools.Questions.AskAsync(errors, input.Over(tender), tender.ContractorId, tender, cancellationToken);
    }

    /// <summary>Another contact may be invited, and so may the same one when no invitation runs.</summary>
    private async Task<string?> FindBrakeAsync(Tender tender, string mail, CancellationToken cancellationToken)
    {
        var contractor = await db.Contractors.SingleAsync(row => row.Id == tender.ContractorId, cancellationToken);
        var invites = mail.Trim() != tender.ContactMail || await contacts.MayInviteAsync(tender, contractor, cancellationToken);
        return invites ? await contacts.FindBrakeAsync(contractor, mail, cancellationToken) : null;
    }

    private static string? ChangedDate(Tender tender, TenderCorrection input) =>
        input.AwardDate != tender.AwardDate ? nameof(input.AwardDate)
        : input.PublicationDate != tender.PublicationDate ? nameof(input.PublicationDate)
        : input.StartDate != tender.StartDate ? nameof(input.StartDate)
        : input.EndDate != tender.EndDate ? nameof(input.EndDate)
        : null;

    private async Task<Outcome<Guid>> StoreAsync(Tender tender, TenderCorrection input, CancellationToken cancellationToken)
    {
        var (formerContact, formerDates) = (tender.ContactMail, tender.Dates);
        var dated = ChangedDate(tender, input) is not null;
        var stakeholders = await UpdateStakeholdersAsync(tender, input, cancellationToken);
        tender.SetTerms(input.Over(tender).ToTerms());
        var reason = dated ? input.Reason!.Trim() : null;
        if (dated)
        {
            await FollowDatesAsync(tender, formerDates, reason!, cancellationToken);
        }

        var contractor = await db.Contractors.SingleAsync(row => row.Id == tender.ContractorId, cancellationToken);
        var renews = formerContact == tender.ContactMail && await contacts.MayInviteAsync(tender, contractor, cancellationToken);
        if (!db.Entry(tender).Properties.Any(property => property.IsModified) && !stakeholders && !renews)
        {
            return Outcome.Done(tender.Id);
        }

        // Who gets the report is the tender's too: the one who corrects it at the same moment hears of it.
        db.Entry(tender).State = EntityState.Modified;
        var contact =
            renews || formerContact != tender.ContactMail
                ? await contacts.NameAsync(tender, contractor, renews ? null : formerContact, cancellationToken)
                : null;
        await acts.Chronicle.TellAsync(new TenderCorrected(tender, contractor, contact, scope.IsDesk) { Reason = reason }, cancellationToken);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    private async Task<bool> UpdateStakeholdersAsync(Tender tender, TenderCorrection input, CancellationToken cancellationToken)
    {
        var stored = await db.Stakeholders.Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        var gone = stored.FindAll(row => !input.StakeholderMails.Contains(row.Mail, StringComparer.OrdinalIgnoreCase));
        var added = Stakeholder
            .Of(tender, input.StakeholderMails.Where(mail => !stored.Exists(row => string.Equals(row.Mail, mail, StringComparison.OrdinalIgnoreCase))))
            .ToList();
        db.Stakeholders.RemoveRange(gone);
        db.Stakeholders.AddRange(added);
        return gone.Count + added.Count > 0;
    }

    /// <summary>The award's line, the schedule of those days, the discount and what is open are all by the dates.</summary>
    private async Task FollowDatesAsync(Tender tender, TenderDates former, string reason, CancellationToken cancellationToken)
    {
        if (tender.AwardDate != former.Award)
        {
            var award = await db.ObligationLines.SingleAsync(row => row.TenderId == tender.Id && row.Kind == ObligationLineKind.Award, cancellationToken);
            award.MoveTo(tender.AwardDate);
        }

        // A schedule that an adviser chose by hand stays.
        if (tender.Dates != former && tender.TariffScheduleId == await tenderTools.Tariffs.SelectAsync(tender.RegionId, former, cancellationToken))
        {
            tender.Pin(await tenderTools.Tariffs.SelectAsync(tender.RegionId, tender.Dates, cancellationToken) ?? tender.TariffScheduleId);
        }

        tenderTools.Obligation.Keep(await tenderTools.Obligation.SettleAsync(tender, [], acts.Clock.DutchToday(), cancellationToken, decidesEarlier: true));
        if (tender.TariffScheduleId is not null)
        {
            await RevalueAsync(tender, reason, cancellationToken);
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
    }

    private async Task RevalueAsync(Tender tender, string reason, CancellationToken cancellationToken)
    {
        var open = await db.Fulfilments.Where(row => row.TenderId == tender.Id && Open.Contains(row.Status)).ToListAsync(cancellationToken);
        var before = open.ToDictionary(row => row.Id, row => row.Value);
        var together = await tools.Valuation.KnowAsync(open, cancellationToken);
        foreach (var fulfilment in open)
        {
            fulfilment.SetValue(await tools.Valuation.ValueAsync(tender, fulfilment, together, cancellationToken));
        }

        var changed = open.FindAll(row => row.Value != before[row.Id]);
        var sent = changed.FindAll(row => !row.IsDraft);
        foreach (var (fulfilment, round) in sent.Zip(await tools.Ledger.RevalueAsync(sent, reason, cancellationToken)))
        {
            tools.Ledger.Book(fulfilment, null, round, AmountState.Proposed, fulfilment.Value - fulfilment.ProposedValue);
        }

        foreach (var fulfilment in changed)
        {
            var revalued = new FulfilmentRevalued(tender, fulfilment, before[fulfilment.Id], fulfilment.Value) { Reason = reason };
            await acts.Chronicle.TellAsync(revalued, cancellationToken);
        }
    }
}
