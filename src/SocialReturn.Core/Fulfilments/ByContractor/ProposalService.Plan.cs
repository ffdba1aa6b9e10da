using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>A plan that was tried out becomes drafts of a tender.</summary>
public sealed partial class ProposalService
{
    /// <summary>All of its lines, or none of them.</summary>
    /// <param name="key">The form's idempotency key.</param>
    /// <returns>The tender.</returns>
    public Task<Outcome<Guid>> DraftAllAsync(Guid tenderId, IReadOnlyList<ProposalInput> lines, Guid key, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            key,
            new { tenderId, lines = lines.Select(line => (object)line).ToList() },
            remember => StoreAllAsync(tenderId, lines, remember, cancellationToken),
            cancellationToken
        );

    private async Task<Outcome<Guid>> StoreAllAsync(
        Guid tenderId,
        IReadOnlyList<ProposalInput> lines,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (await RefusalAsync(tender, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var schedule = await tools.Valuation.ScheduleOfAsync(tender, cancellationToken);
        foreach (var (index, line) in lines.Index())
        {
            var why = schedule?.FindBlock(line.BlockCode)?.Kind == line.Kind ? KindTerms.WhyNot(line.Kind.Describe(), region) : FulfilmentTexts.NotInTable;
            var errors = why is null ? await DraftAsync(tender, line, cancellationToken) : [new FieldError("", why)];
            if (errors.Count > 0)
            {
                db.ChangeTracker.Clear();
                return Outcome.Invalid<Guid>([
                    .. errors.Select(error => new FieldError("", string.Format(FulfilmentTexts.PlanLine, index + 1, error.Message))),
                ]);
            }
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        remember(tender.Id);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    private async Task<List<FieldError>> DraftAsync(Tender tender, ProposalInput line, CancellationToken cancellationToken)
    {
        var fulfilment = line.NewFor(tender);
        Begin(fulfilment);
        var errors = await FillAsync(tender, fulfilment, line, propose: false, cancellationToken);
        if (errors.Count == 0)
        {
            await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.Saved, tender, fulfilment), cancellationToken);
        }

        return errors;
    }
}
