using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Tenders;

/// <summary>A discount on a tender, and whether its certificate still holds.</summary>
public sealed record DiscountOnTender(Guid Id, Tender Tender)
{
    public required Guid CertificateId { get; init; }

    public required decimal Percentage { get; init; }

    /// <summary>The certificate as it stood when the discount was given, in words.</summary>
    public required string Why { get; init; }

    /// <summary>What the discounted lines come to.</summary>
    public required Euro Base { get; init; }

    /// <summary>What it lowers the obligation by now: more than zero.</summary>
    public required Euro Discount { get; init; }

    /// <summary>The last day on which the contractor is covered, renewals without a gap included.</summary>
    public required DateOnly CoveredUntil { get; init; }

    /// <summary>What was decided since it lapsed; null when nothing was, or nothing needs to be.</summary>
    public DiscountChoice? Choice { get; init; }

    /// <summary>The part that would lapse when it ends on a day: by the days that are left of the work.</summary>
    public Euro ShareFrom(DateOnly day)
    {
        var (first, last) = (Tender.StartDate.DayNumber, Tender.EndDate.DayNumber);
        var left = Math.Clamp(last - day.DayNumber + 1, 0, last - first + 1);
        return new Euro((long)Math.Round((decimal)Discount.Cents * left / (last - first + 1), MidpointRounding.AwayFromZero));
    }

    public bool HasLapsedOn(DateOnly today) => CoveredUntil < today && CoveredUntil < Tender.EndDate;

    /// <summary>It lapsed before the end of the work, and nobody decided yet whether the discount stays.</summary>
    public bool WaitsOn(DateOnly today) => HasLapsedOn(today) && Choice is null;
}

/// <summary>Reads the discounts of running tenders with the certificates behind them.</summary>
public sealed class DiscountReader(PortalDbContext db, TimeProvider clock)
{
    public Task<ImmutableArray<DiscountOnTender>> OfAsync(Guid tenderId, CancellationToken cancellationToken) =>
        ReadAsync(db.Tenders.AsNoTracking().Where(row => row.Id == tenderId), cancellationToken);

    /// <summary>Those of the region whose certificate lapsed before the end of the work and on which nobody decided yet.</summary>
    public async Task<ImmutableArray<DiscountOnTender>> WaitingAsync(CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        return [.. (await ReadAsync(db.Tenders.AsNoTracking(), cancellationToken)).Where(row => row.WaitsOn(today)).OrderBy(row => row.CoveredUntil)];
    }

    private async Task<ImmutableArray<DiscountOnTender>> ReadAsync(IQueryable<Tender> which, CancellationToken cancellationToken)
    {
        var discounted = which.Where(row => row.Status == TenderStatus.Running && db.ObligationDiscounts.Any(discount => discount.TenderId == row.Id));
        var tenders = await discounted.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (tenders.Count == 0)
        {
            return [];
        }

        var given = (
            await db.ObligationDiscounts.AsNoTracking().Where(row => discounted.Any(tender => tender.Id == row.TenderId)).ToListAsync(cancellationToken)
        ).ToLookup(row => row.TenderId);
        var lines = (
            await db.ObligationLines.AsNoTracking().Where(row => discounted.Any(tender => tender.Id == row.TenderId)).ToListAsync(cancellationToken)
        ).ToLookup(row => row.TenderId);
        var choices = (
            await db.DiscountChoices.AsNoTracking().Where(row => discounted.Any(tender => tender.Id == row.TenderId)).ToListAsync(cancellationToken)
        ).ToLookup(row => row.TenderId);
        var regions = tenders.Select(row => row.RegionId).Distinct().ToList();
        var certificates = await db.ContractorCertificates.AsNoTracking().Where(row => regions.Contains(row.RegionId)).ToListAsync(cancellationToken);
        var contractors = tenders.Select(row => row.ContractorId).Distinct().ToList();
        var numbers = await db.Contractors.Where(row => contractors.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.KvkNumber, cancellationToken);
        return
        [
            .. tenders.SelectMany(tender =>
            {
                var own = certificates.FindAll(row =>
                    row.RegionId == tender.RegionId
                    && (row.HolderId == tender.ContractorId || row.Covered.Contains(numbers[tender.ContractorId], StringComparer.Ordinal))
                );
                return DiscountRules
                    .InForce(tender, [.. lines[tender.Id]], given[tender.Id])
                    .Where(discount => discount.Total < Euro.Zero)
                    .Select(discount => Row(tender, discount, own, choices[tender.Id]));
            }),
        ];
    }

    private static DiscountOnTender Row(Tender tender, DiscountInForce discount, List<ContractorCertificate> certificates, IEnumerable<DiscountChoice> choices)
    {
        var until = UntilOf(discount.Given.CertificateId, tender, certificates);
        return new DiscountOnTender(discount.Given.Id, tender)
        {
            CertificateId = discount.Given.CertificateId,
            Percentage = discount.Given.Percentage,
            Why = discount.Given.Why,
            Base = discount.Base,
            Discount = -discount.Total,
            CoveredUntil = until,
            Choice = choices
                .Where(row => row.CertificateId == discount.Given.CertificateId && row.Percentage == discount.Given.Percentage && row.LapsedOn == until)
                .MaxBy(row => row.DecidedAt),
        };
    }

    /// <summary>A certificate that never held, or no longer names this contractor, covers nothing: it lapsed the day before it began.</summary>
    private static DateOnly UntilOf(Guid certificateId, Tender tender, List<ContractorCertificate> certificates) =>
        certificates.Find(row => row.Id == certificateId) is { } certificate
            ? CertificateRules.CoveredUntil(certificates, certificate.ValidFrom) ?? certificate.ValidFrom.AddDays(-1)
            : tender.AwardDate.AddDays(-1);
}
