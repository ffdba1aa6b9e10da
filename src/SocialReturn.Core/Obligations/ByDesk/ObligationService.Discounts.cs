using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations.ByDesk;

/// <summary>The adviser's word on a discount: what was given stays until somebody ends it, by a line with its date and reason.</summary>
public sealed partial class ObligationService
{
    /// <summary>What ending it would do; nothing is saved.</summary>
    public async Task<Outcome<ObligationEffect>> PreviewAsync(Guid tenderId, DiscountEndInput input, CancellationToken cancellationToken)
    {
        var discount = await FindAsync(tenderId, input.DiscountId, cancellationToken);
        return await PreviewAsync(
            tenderId,
            tender => DiscountInputRules.Check(input, discount, tender, Today),
            tender => Apply(tender, input, discount!),
            cancellationToken
        );
    }

    /// <inheritdoc cref="AddAsync"/>
    public Task<Outcome<Guid>> EndDiscountAsync(
        Guid tenderId,
        Guid version,
        DiscountEndInput input,
        Euro expected,
        Guid key,
        CancellationToken cancellationToken
    ) =>
        acts.Idempotency.OnceAsync(
            key,
            new { tenderId, input },
            async remember =>
            {
                var discount = await FindAsync(tenderId, input.DiscountId, cancellationToken);
                return await StoreAsync(
                    tenderId,
                    version,
                    tender => DiscountInputRules.Check(input, discount, tender, Today),
                    tender => Apply(tender, input, discount!),
                    expected,
                    input.Reason,
                    remember,
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>What giving a discount to the lines without one would do; nothing is saved.</summary>
    public Task<Outcome<ObligationEffect>> PreviewGiftAsync(Guid tenderId, string? reason, CancellationToken cancellationToken) =>
        PreviewAsync(tenderId, _ => DiscountInputRules.Check(reason), Give, cancellationToken);

    /// <summary>The certificate came to light after the line: by the certificates as they stand now.</summary>
    public Task<Outcome<Guid>> GiveDiscountAsync(Guid tenderId, Guid version, string? reason, Euro expected, Guid key, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            key,
            new { tenderId, reason },
            remember => StoreAsync(tenderId, version, _ => DiscountInputRules.Check(reason), Give, expected, reason, remember, cancellationToken),
            cancellationToken
        );

    /// <summary>The certificate lapsed, and the discount stays all the same.</summary>
    public async Task<Outcome<Guid>> KeepDiscountAsync(Guid tenderId, Guid version, Guid discountId, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(tender.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (ReasonRules.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        var discount = await FindAsync(tenderId, discountId, cancellationToken);
        if (tender.Version != version || discount?.WaitsOn(Today) != true)
        {
            return Outcome.Conflict<Guid>();
        }

        db.DiscountChoices.Add(Choice(tender, discount, reason!.Trim()));
        await acts.Chronicle.TellAsync(new DiscountKept(tender, discount.Discount) { Reason = reason.Trim() }, cancellationToken);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    private Change Give(Tender tender) => new([], Today, TenderActs.DiscountGiven) { DecidesEarlier = true };

    private Change Apply(Tender tender, DiscountEndInput input, DiscountOnTender discount)
    {
        var date = input.Date!.Value;
        var line = new ObligationLine(tender, ObligationLineKind.DiscountEnded, date, input.Amount!.Value, scope.Actor.Name)
        {
            Base = discount.Base,
            Percentage = discount.Percentage,
            CertificateId = discount.CertificateId,
            Reason = input.Reason!.Trim(),
            RecordedAt = acts.Clock.UtcNow(),
        };
        var change = new Change([line], date, TenderActs.DiscountEnded);
        if (!discount.WaitsOn(Today))
        {
            return change;
        }

        var choice = Choice(tender, discount, line.Reason);
        choice.LineId = line.Id;
        return change with { Choice = choice };
    }

    private DiscountChoice Choice(Tender tender, DiscountOnTender discount, string reason) =>
        new(tender, discount.CertificateId, discount.Percentage, discount.CoveredUntil, reason)
        {
            DecidedById = scope.Actor.UserId,
            DecidedByName = scope.Actor.Name,
            DecidedAt = acts.Clock.UtcNow(),
        };

    private async Task<DiscountOnTender?> FindAsync(Guid tenderId, Guid discountId, CancellationToken cancellationToken) =>
        (await discounts.OfAsync(tenderId, cancellationToken)).FirstOrDefault(row => row.Id == discountId);
}
