using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>The contractor's side before the agreement: draft, value, propose, withdraw.</summary>
public sealed partial class ProposalService(PortalDbContext db, CurrentScope scope, ActTools acts, FulfilmentTools tools)
{
    public Task<Outcome<Guid>> SubmitAsync(Guid tenderId, ParticipationInput input, Submission submission, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            submission.Key,
            new
            {
                tenderId,
                input,
                submission,
            },
            remember =>
                StoreAsync(
                    tenderId,
                    submission,
                    remember,
                    tender => new Participation(tender),
                    (tender, fulfilment) => FillAsync(tender, fulfilment, input, submission.Submit, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<Outcome<Guid>> SubmitAsync(Guid tenderId, SocialPurchaseInput input, Submission submission, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            submission.Key,
            new
            {
                tenderId,
                input,
                submission,
            },
            remember =>
                StoreAsync(
                    tenderId,
                    submission,
                    remember,
                    tender => new SocialPurchase(tender),
                    (tender, fulfilment) => FillAsync(tender, fulfilment, input, submission.Submit, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>The value of a placement as it is filled in now; nothing is saved.</summary>
    /// <returns>Null when there is no such tender in scope.</returns>
    public async Task<Valued?> PreviewAsync(Guid tenderId, Guid? fulfilmentId, ParticipationInput input, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return null;
        }

        var participation = await FindOrNewAsync(fulfilmentId, tender, () => new Participation(tender), cancellationToken);
        Fill(participation, input);
        var known = input.Participant.ParticipantId ?? participation.ParticipantId;
        var participant = known is null ? null : await db.Participants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == known, cancellationToken);
        var knowledge = participant is null
            ? new ParticipantKnowledge(null, input.Participant.BirthDate?.Year, input.Participant.WageCostSubsidyUntil)
            : ParticipantKnowledge.Of(participant);
        return await tools.Valuation.ValueAsync(tender, participation, knowledge, cancellationToken);
    }

    /// <inheritdoc cref="PreviewAsync(Guid, Guid?, ParticipationInput, CancellationToken)"/>
    public async Task<Valued?> PreviewAsync(Guid tenderId, Guid? fulfilmentId, SocialPurchaseInput input, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return null;
        }

        var purchase = await FindOrNewAsync(fulfilmentId, tender, () => new SocialPurchase(tender), cancellationToken);
        Fill(purchase, input);
        return await tools.Valuation.ValueAsync(tender, purchase, null, cancellationToken);
    }

    /// <summary>What a proposal with unreadable fields has to say beside those.</summary>
    public async Task<List<FieldError>> CheckAsync(
        Tender tender,
        Participation? known,
        ParticipationInput input,
        bool propose,
        CancellationToken cancellationToken
    ) =>
        ProposalRules.Check(
            input,
            await tools.Valuation.NeedsAsync(tender, input.BlockCode, cancellationToken),
            tender.ContractSum,
            known?.ParticipantId is not null,
            propose
        );

    /// <inheritdoc cref="CheckAsync(Tender, Participation?, ParticipationInput, bool, CancellationToken)"/>
    public async Task<List<FieldError>> CheckAsync(Tender tender, SocialPurchaseInput input, bool propose, CancellationToken cancellationToken) =>
        ProposalRules.Check(input, await tools.Valuation.PurchaseNeedsAsync(tender, input.BlockCode, cancellationToken), tender.ContractSum, propose);

    public async Task<Outcome<Guid>> WithdrawAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return Outcome.NotFound<Guid>();
        }

        if (fulfilment.Version != version || FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Withdraw) is not { } next)
        {
            return Outcome.Conflict<Guid>();
        }

        if (await acts.Blocks.RefusalAsync(fulfilment.RegionId, fulfilment.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        fulfilment.Status = next;
        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        acts.Audit.Record(fulfilment, "Fulfilment.Withdrawn", tender.Id, fulfilment.Id, amount: fulfilment.Value);
        return await db.SaveAsync(fulfilment.Id, cancellationToken);
    }

    private async Task<T> FindOrNewAsync<T>(Guid? id, Tender tender, Func<T> create, CancellationToken cancellationToken)
        where T : Fulfilment =>
        id is null
            ? create()
            : await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.TenderId == tender.Id, cancellationToken) ?? create();

    private async Task<Outcome<Guid>> StoreAsync<T>(
        Guid tenderId,
        Submission submission,
        Action<Guid> remember,
        Func<Tender, T> create,
        Func<Tender, T, Task<List<FieldError>>> fill,
        CancellationToken cancellationToken
    )
        where T : Fulfilment
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (tender.Status != TenderStatus.Running)
        {
            return Outcome.Invalid<Guid>("", FulfilmentTexts.TenderNotRunning);
        }

        if (await acts.Blocks.RefusalAsync(tender.RegionId, tender.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        var fulfilment = submission.Id is { } id
            ? await db.Set<T>().SingleOrDefaultAsync(row => row.Id == id && row.TenderId == tenderId, cancellationToken)
            : create(tender);
        if (fulfilment is null)
        {
            return Outcome.NotFound<Guid>();
        }

        var act = submission.Submit ? FulfilmentAct.Propose : FulfilmentAct.Save;
        if ((submission.Id is not null && submission.Version != fulfilment.Version) || FulfilmentRules.Next(fulfilment.Status, act) is not { } next)
        {
            return Outcome.Conflict<Guid>();
        }

        if (submission.Id is null)
        {
            fulfilment.CreatedById = scope.Actor.UserId;
            fulfilment.CreatedByName = scope.Actor.Name;
            fulfilment.CreatedAt = acts.Clock.UtcNow();
            db.Add(fulfilment);
        }

        var errors = await fill(tender, fulfilment);
        if (errors.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Outcome.Invalid<Guid>(errors);
        }

        fulfilment.Status = next;
        await FinishAsync(tender, fulfilment, submission.Submit, cancellationToken);
        remember(fulfilment.Id);
        return await db.SaveAsync(fulfilment.Id, cancellationToken);
    }

    private async Task FinishAsync(Tender tender, Fulfilment fulfilment, bool propose, CancellationToken cancellationToken)
    {
        if (propose)
        {
            var days = await db.Regions.Where(region => region.Id == tender.RegionId).Select(region => region.AnswerWorkingDays).SingleAsync(cancellationToken);
            fulfilment.ProposedAt = acts.Clock.UtcNow();
            fulfilment.ProposedById = scope.Actor.UserId;
            fulfilment.AnswerDueOn = WorkingDays.Add(acts.Clock.DutchToday(), days);
            fulfilment.DecisionReason = null;
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        acts.Audit.Record(fulfilment, propose ? "Fulfilment.Proposed" : "Fulfilment.Saved", tender.Id, fulfilment.Id, amount: fulfilment.Value);
        if (propose)
        {
            await tools.Mails.ProposedAsync(tender, fulfilment, cancellationToken);
        }
    }
}
