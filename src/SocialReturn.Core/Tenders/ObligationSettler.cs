using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>Works out what lines are added to an obligation with what follows from them. Saves nothing, so that an effect can be shown first.</summary>
public sealed class ObligationSettler(PortalDbContext db, CurrentScope scope, TariffCatalog tariffs, TimeProvider clock)
{
    /// <param name="tender">Gets the new total; as it will be, with its schedule and term.</param>
    /// <param name="added">The lines that somebody adds; none when the schedule or an agreement changed.</param>
    /// <param name="date">From which day it counts.</param>
    /// <returns>The added lines and those that follow from them.</returns>
    internal async Task<List<ObligationLine>> SettleAsync(Tender tender, IReadOnlyCollection<ObligationLine> added, DateOnly date, CancellationToken cancellationToken)
    {
        var contractor = await db.Contractors.AsNoTracking().SingleAsync(row => row.Id == tender.ContractorId, cancellationToken);
        return await SettleAsync(tender, contractor, added, date, cancellationToken);
    }

    /// <inheritdoc cref="SettleAsync(Tender, IReadOnlyCollection{ObligationLine}, DateOnly, CancellationToken)"/>
    /// <param name="contractor">May be new in this save.</param>
    internal async Task<List<ObligationLine>> SettleAsync(Tender tender, Contractor contractor, IReadOnlyCollection<ObligationLine> added, DateOnly date, CancellationToken cancellationToken)
    {
        var stored = await db.ObligationLines.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        var schedule = tender.TariffScheduleId is { } scheduleId ? await tariffs.GetAsync(scheduleId, cancellationToken) : null;
        var basis = new ObligationBasis(schedule, contractor.PsoCodeDuring(tender.AwardDate, tender.EndDate));
        List<ObligationLine> lines = [.. added, .. ObligationRules.Derive(tender, [.. stored, .. added], basis, date, scope.Actor.Name, clock.UtcNow())];
        tender.SetObligation(Euro.Sum(stored.Concat(lines).Select(line => line.Amount)));
        return lines;
    }
}
