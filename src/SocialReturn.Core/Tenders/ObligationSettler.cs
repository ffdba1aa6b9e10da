using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>Works out what lines are added to an obligation with what follows from them. Saves nothing, so that an effect can be shown first.</summary>
public sealed class ObligationSettler(PortalDbContext db, CurrentScope scope, TariffCatalog tariffs, CertificateReader certificates, TimeProvider clock)
{
    /// <param name="tender">Gets the new total; as it will be, with its schedule and term.</param>
    /// <param name="added">The lines that somebody adds; none when the schedule or an agreement changed.</param>
    /// <param name="date">From which day it counts.</param>
    /// <param name="decidesEarlier">The lines that have no discount yet are decided too: a first table was pinned, or an adviser gives it.</param>
    internal async Task<ObligationChange> SettleAsync(
        Tender tender,
        IReadOnlyCollection<ObligationLine> added,
        DateOnly date,
        CancellationToken cancellationToken,
        bool decidesEarlier = false
    )
    {
        var contractor = await db.Contractors.AsNoTracking().SingleAsync(row => row.Id == tender.ContractorId, cancellationToken);
        return await SettleAsync(tender, contractor, added, date, cancellationToken, decidesEarlier);
    }

    /// <inheritdoc cref="SettleAsync(Tender, IReadOnlyCollection{ObligationLine}, DateOnly, CancellationToken, bool)"/>
    /// <param name="contractor">May be new in this save.</param>
    internal async Task<ObligationChange> SettleAsync(
        Tender tender,
        Contractor contractor,
        IReadOnlyCollection<ObligationLine> added,
        DateOnly date,
        CancellationToken cancellationToken,
        bool decidesEarlier = false
    )
    {
        var stored = await db.ObligationLines.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        var given = await db.ObligationDiscounts.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        var schedule = tender.TariffScheduleId is { } scheduleId ? await tariffs.GetAsync(scheduleId, cancellationToken) : null;
        var basis = new ObligationBasis(schedule, await certificates.OfAsync(tender.RegionId, contractor, cancellationToken));
        IEnumerable<ObligationLine> undecided = decidesEarlier ? stored.Where(line => line.IsBase && !given.Exists(row => row.LineId == line.Id)) : [];
        var award = stored.Concat(added).FirstOrDefault(line => line.Kind == ObligationLineKind.Award)?.Id;
        var discounts = Decide(tender, basis, given, award, [.. ObligationCourse.Ordered([.. undecided, .. added.Where(line => line.IsBase)])]);
        var (author, now) = (scope.Actor.Name, clock.UtcNow());
        List<ObligationLine> lines = [.. added, .. ObligationRules.Derive(tender, [.. stored, .. added], [.. given, .. discounts], date, author, now)];
        tender.SetObligation(Euro.Sum(stored.Concat(lines).Select(line => line.Amount)));
        // What floors ask follows from the obligation. With fulfilments the save counts them anew; a tender without any begins here.
        if (tender.Progress.IsNothing)
        {
            tender.SetProgress(TenderCounting.Of(schedule, tender.Obligation, []).ApplyTo(ProgressAmounts.None));
        }

        return new ObligationChange(lines, discounts) { NoDiscount = given.Count == 0 ? null : WhyNone(tender, basis, added, discounts) };
    }

    /// <summary>Adds what was worked out to the save that is being prepared.</summary>
    internal void Keep(ObligationChange change)
    {
        db.ObligationLines.AddRange(change.Lines);
        db.ObligationDiscounts.AddRange(change.Discounts);
    }

    private List<ObligationDiscount> Decide(Tender tender, ObligationBasis basis, List<ObligationDiscount> given, Guid? award, List<ObligationLine> lines)
    {
        var decided = new List<ObligationDiscount>();
        foreach (var line in lines)
        {
            var ofAward = given.Concat(decided).FirstOrDefault(row => row.LineId == award);
            if (DiscountRules.Decide(line, tender, basis, ofAward, scope.Actor.Name, clock.UtcNow()) is { } discount)
            {
                decided.Add(discount);
            }
        }

        return decided;
    }

    /// <summary>Where other lines have a discount, a new one without says why.</summary>
    private static string? WhyNone(Tender tender, ObligationBasis basis, IEnumerable<ObligationLine> added, List<ObligationDiscount> discounts)
    {
        if (added.All(line => !line.IsBase || line.Amount <= Euro.Zero || discounts.Exists(row => row.LineId == line.Id)))
        {
            return null;
        }

        return CertificateRules.CoveredUntil(basis.Certificates, tender.AwardDate) is { } until && until < tender.EndDate
            ? string.Format(TenderTexts.NoDiscountPastEnd, until.ToFullDate(), tender.EndDate.ToFullDate())
            : TenderTexts.NoDiscount;
    }
}

/// <summary>What comes with a change of an obligation: its lines with those that follow from them, and the discounts that lines were given.</summary>
public sealed record ObligationChange(IReadOnlyList<ObligationLine> Lines, IReadOnlyList<ObligationDiscount> Discounts)
{
    /// <summary>Why a new line has no discount while others have; null when there is nothing to explain.</summary>
    public string? NoDiscount { get; init; }
}
