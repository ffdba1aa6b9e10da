using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>The contractor's side before the agreement: draft, value, propose, withdraw.</summary>
public sealed partial class ProposalService(PortalDbContext db, CurrentScope scope, ActTools acts, FulfilmentTools tools)
{
    public Task<Outcome<Guid>> SubmitAsync(Guid tenderId, ProposalInput input, Submission submission, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            submission.Key,
            new
            {
                tenderId,
                input = (object)input,
                submission,
            },
            remember => StoreAsync(tenderId, input, submission, remember, cancellationToken),
            cancellationToken
        );

    /// <summary>The value of a proposal as it is filled in now; nothing is saved.</summary>
    /// <returns>Null when there is no such tender in scope.</returns>
    public async Task<Valued?> PreviewAsync(Guid tenderId, Guid? fulfilmentId, ProposalInput input, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return null;
        }

        var stored = await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == fulfilmentId && row.TenderId == tenderId, cancellationToken);
        var fulfilment = stored is not null && stored.Kind == input.Kind ? stored : input.NewFor(tender);
        fulfilment.Take(input, await tools.Valuation.ScheduleOfAsync(tender, cancellationToken));
        await HangAsync(tender, fulfilment, [], cancellationToken);
        return await tools.Valuation.ValueAsync(tender, fulfilment, await KnowledgeAsync(fulfilment, input.Person, cancellationToken), cancellationToken);
    }

    /// <summary>What a proposal with unreadable fields has to say beside those.</summary>
    public async Task<List<FieldError>> CheckAsync(Tender tender, Fulfilment? known, ProposalInput input, bool propose, CancellationToken cancellationToken) =>
        input.Check(await RulesAsync(tender, propose, cancellationToken), await tools.Valuation.ScheduleOfAsync(tender, cancellationToken), known);

    public async Task<Outcome<Guid>> WithdrawAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await acts.Blocks.RefusalAsync(fulfilment.RegionId, fulfilment.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        if (fulfilment.Version != version || FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Withdraw) is null)
        {
            return Outcome.Conflict<Guid>();
        }

        await tools.Ledger.WithdrawAsync(fulfilment, cancellationToken);
        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.Withdrawn, tender, fulfilment), cancellationToken);
        return await db.SaveAsync(fulfilment.Id, cancellationToken);
    }

    /// <summary>The person as picked or typed: somebody new is not stored yet.</summary>
    private async Task<ParticipantKnowledge?> KnowledgeAsync(Fulfilment fulfilment, PlacedParticipant? person, CancellationToken cancellationToken)
    {
        if (person is null)
        {
            return null;
        }

        var known = person.ParticipantId ?? fulfilment.ParticipantId;
        var participant = known is null ? null : await db.Participants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == known, cancellationToken);
        return participant is null ? new ParticipantKnowledge(null, person.BirthDate?.Year, person.WageCostSubsidyUntil) : ParticipantKnowledge.Of(participant);
    }

    private async Task<Outcome<Guid>> StoreAsync(
        Guid tenderId,
        ProposalInput input,
        Submission submission,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        var fulfilment = submission.Id is { } id
            ? await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id && row.TenderId == tenderId && row.Kind == input.Kind, cancellationToken)
            : input.NewFor(tender);
        if (fulfilment is null)
        {
            return Outcome.NotFound<Guid>();
        }

        if (await RefusalAsync(tender, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (submission.Id is null)
        {
            Begin(fulfilment);
        }

        var errors = await FillAsync(tender, fulfilment, input, submission.Submit, cancellationToken);
        if (errors.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Outcome.Invalid<Guid>(errors);
        }

        var act = submission.Submit ? FulfilmentAct.Propose : FulfilmentAct.Save;
        if ((submission.Id is not null && submission.Version != fulfilment.Version) || FulfilmentRules.Next(fulfilment.Status, act) is not { } next)
        {
            db.ChangeTracker.Clear();
            return Outcome.Conflict<Guid>();
        }

        fulfilment.Status = next;
        await FinishAsync(tender, fulfilment, submission.Submit, cancellationToken);
        remember(fulfilment.Id);
        return await db.SaveAsync(fulfilment.Id, cancellationToken);
    }

    /// <summary>Why nothing can be entered for a tender; null when it can.</summary>
    private async Task<Outcome<Guid>?> RefusalAsync(Tender tender, CancellationToken cancellationToken) =>
        !scope.IsContractor ? Outcome.Forbidden<Guid>()
        : tender.Status != TenderStatus.Running ? Outcome.Invalid<Guid>("", FulfilmentTexts.TenderNotRunning)
        : await acts.Blocks.RefusalAsync(tender.RegionId, tender.ContractorId, cancellationToken) is { } refusal ? Outcome.Invalid<Guid>("", refusal)
        : null;

    private void Begin(Fulfilment fulfilment)
    {
        (fulfilment.CreatedById, fulfilment.CreatedByName, fulfilment.CreatedAt) = (scope.Actor.UserId, scope.Actor.Name, acts.Clock.UtcNow());
        db.Add(fulfilment);
    }

    private async Task FinishAsync(Tender tender, Fulfilment fulfilment, bool propose, CancellationToken cancellationToken)
    {
        if (propose)
        {
            await tools.Ledger.ProposeAsync(fulfilment, null, cancellationToken);
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        var act = propose ? FulfilmentActs.Proposed : FulfilmentActs.Saved;
        await acts.Chronicle.TellAsync(new FulfilmentHappening(act, tender, fulfilment), cancellationToken);
    }
}
