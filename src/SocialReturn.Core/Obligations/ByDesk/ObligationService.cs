using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Obligations.ByDesk;

/// <summary>Changes an obligation by dated lines, and shows first what that does. Nothing is overwritten (rules.md, section 1).</summary>
public sealed partial class ObligationService(
    PortalDbContext db,
    CurrentScope scope,
    ActTools acts,
    TenderTools tools,
    ProgressUpdater progress,
    CountingReader counting,
    DiscountReader discounts
)
{
    /// <summary>What the line would do; nothing is saved.</summary>
    public Task<Outcome<ObligationEffect>> PreviewAsync(Guid tenderId, ObligationLineInput input, CancellationToken cancellationToken) =>
        PreviewAsync(tenderId, tender => ObligationInputRules.Check(input, tender, Today), tender => Apply(tender, input), cancellationToken);

    /// <summary>What the agreements would do; nothing is saved.</summary>
    public Task<Outcome<ObligationEffect>> PreviewAsync(Guid tenderId, ObligationTermsInput input, CancellationToken cancellationToken) =>
        PreviewAsync(tenderId, _ => ObligationInputRules.Check(input), tender => Apply(tender, input), cancellationToken);

    /// <param name="expected">The obligation that was shown: when it has become another since, it is a conflict.</param>
    /// <param name="key">The form's idempotency key.</param>
    public Task<Outcome<Guid>> AddAsync(Guid tenderId, Guid version, ObligationLineInput input, Euro expected, Guid key, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            key,
            new { tenderId, input },
            remember =>
                StoreAsync(
                    tenderId,
                    version,
                    tender => ObligationInputRules.Check(input, tender, Today),
                    tender => Apply(tender, input),
                    expected,
                    input.Reason,
                    remember,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <inheritdoc cref="AddAsync"/>
    public Task<Outcome<Guid>> SetTermsAsync(Guid tenderId, Guid version, ObligationTermsInput input, Euro expected, CancellationToken cancellationToken) =>
        StoreAsync(
            tenderId,
            version,
            _ => ObligationInputRules.Check(input),
            tender => Apply(tender, input),
            expected,
            input.Reason,
            _ => { },
            cancellationToken
        );

    private DateOnly Today => acts.Clock.DutchToday();

    private Change Apply(Tender tender, ObligationLineInput input)
    {
        var date = input.Date!.Value;
        var facts = input.Amount is { } amount
            ? new ObligationLineFacts(date, null, null, amount)
            : new ObligationLineFacts(date, input.Base, input.Percentage, null) { BasePercentage = ObligationShare.PartOf(input.BasePercentage) };
        var line = ObligationRules.Line(tender, input.Kind!.Value, date, facts, scope.Actor.Name, acts.Clock.UtcNow());
        line.Reason = input.Reason!.Trim();
        if (input.EndDate is { } end)
        {
            tender.Extend(end);
        }

        return new Change([line], date, TenderActs.ObligationLineAdded);
    }

    private Change Apply(Tender tender, ObligationTermsInput input)
    {
        tender.SetObligationTerms(input.TurnoverPercentage, input.Cap);
        return new Change([], Today, TenderActs.ObligationTermsChanged);
    }

    private async Task<Outcome<ObligationEffect>> PreviewAsync(
        Guid tenderId,
        Func<Tender, List<FieldError>> check,
        Func<Tender, Change> apply,
        CancellationToken cancellationToken
    )
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<ObligationEffect>();
        }

        if (!await acts.Sides.MayDecideAsync(tender.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<ObligationEffect>();
        }

        var errors = check(tender);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<ObligationEffect>(errors);
        }

        var (before, amounts) = (tender.Obligation, tender.Progress);
        var change = apply(tender);
        var settled = await tools.Obligation.SettleAsync(tender, change.Lines, change.Date, cancellationToken, change.DecidesEarlier);
        if (change.DecidesEarlier && settled.Discounts.Count == 0)
        {
            return Outcome.Invalid<ObligationEffect>("", ObligationTexts.NothingToGive);
        }

        if (tender.Obligation < Euro.Zero)
        {
            return Outcome.Invalid<ObligationEffect>(nameof(ObligationLineInput.Amount), ObligationTexts.BelowZero);
        }

        var counted = await counting.ReadAsync(tender, cancellationToken);
        return Outcome.Done(
            new ObligationEffect(before, tender.Obligation, settled.Lines, amounts, counted.ApplyTo(amounts), tender.EndDate)
            {
                Floors = counted.Floors,
                NoDiscount = settled.NoDiscount,
            }
        );
    }

    private async Task<Outcome<Guid>> StoreAsync(
        Guid tenderId,
        Guid version,
        Func<Tender, List<FieldError>> check,
        Func<Tender, Change> apply,
        Euro expected,
        string? reason,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(tender.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        var errors = check(tender);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (tender.Version != version || tender.Status != TenderStatus.Running)
        {
            return Outcome.Conflict<Guid>();
        }

        var before = tender.Obligation;
        var change = apply(tender);
        var settled = await tools.Obligation.SettleAsync(tender, change.Lines, change.Date, cancellationToken, change.DecidesEarlier);
        if (tender.Obligation != expected || tender.Obligation < Euro.Zero)
        {
            db.ChangeTracker.Clear();
            return Outcome.Conflict<Guid>();
        }

        tools.Obligation.Keep(settled);
        if (change.Choice is { } choice)
        {
            db.DiscountChoices.Add(choice);
        }

        await progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new TenderHappening(change.Act, tender, before) { Reason = reason!.Trim() }, cancellationToken);
        remember(tender.Id);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    private sealed record Change(IReadOnlyCollection<ObligationLine> Lines, DateOnly Date, Act Act)
    {
        /// <summary>Lines without a discount are looked at again.</summary>
        public bool DecidesEarlier { get; init; }

        /// <summary>What it answers when a certificate had lapsed.</summary>
        public DiscountChoice? Choice { get; init; }
    }
}
