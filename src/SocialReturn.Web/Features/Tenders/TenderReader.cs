using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Calculator;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Features.Reports;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>Reads everything that the page of one tender shows.</summary>
public sealed class TenderReader(
    PortalDbContext db,
    TariffCatalog tariffs,
    ScheduleGapReader gaps,
    TimelineReader timeline,
    RegistrationReader registrations,
    TimeProvider clock
)
{
    /// <returns>Null when there is no such tender in scope.</returns>
    public async Task<TenderViewModel?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } tender)
        {
            return null;
        }

        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var authority = await db.ContractingAuthorities.AsNoTracking().SingleAsync(row => row.Id == tender.AuthorityId, cancellationToken);
        var contractor = await db.Contractors.AsNoTracking().SingleAsync(row => row.Id == tender.ContractorId, cancellationToken);
        var fulfilments = await db.Fulfilments.AsNoTracking().Where(row => row.TenderId == id).ToListAsync(cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.TenderId == id).ToListAsync(cancellationToken);
        var lines = await db.ObligationLines.AsNoTracking().Where(row => row.TenderId == id).ToListAsync(cancellationToken);
        var schedule = tender.TariffScheduleId is { } scheduleId ? await tariffs.GetAsync(scheduleId, cancellationToken) : null;
        var today = clock.DutchToday();
        var counting = FulfilmentCounting.Count(schedule, tender.Obligation, fulfilments, deliveries);
        var groups = new FulfilmentGroups(schedule, await ParticipantsAsync(fulfilments, cancellationToken), today) { Counting = counting };
        var counted = groups.Of(fulfilments, deliveries);
        var standing = TenderStanding.Of(tender, region, today, await gaps.OfAsync(tender, cancellationToken)).LinkedTo("").CountedIn(counted);
        return new TenderViewModel
        {
            Id = tender.Id,
            Version = tender.Version,
            Title = tender.Title,
            Reference = tender.Reference,
            Authority = authority.Name,
            Contractor = contractor.Name,
            Region = region.Name,
            RegionSlug = region.Slug,
            Term = string.Format(TenderScreenTexts.Term, tender.StartDate.ToFullDate(), tender.EndDate.ToFullDate()),
            IsExampleTariff = schedule is { Verified: false },
            HasSchedule = schedule is not null,
            Standing = standing,
            Shortfall = Euro.Max(Euro.Zero, (standing.Bar.ExpectedToday ?? Euro.Zero) - tender.Progress.Counted - tender.Progress.CountableClaimed),
            Forecast = ForecastOf(tender, fulfilments, deliveries, counting, today) with { Obligations = ObligationRows.Course(lines) },
            Groups = counted,
            Drafts = groups.Others(fulfilments, FulfilmentStatus.Draft),
            Rejected = groups.Others(fulfilments, FulfilmentStatus.Rejected),
            Floors = counting.Floors.Stands,
            FloorsToPropose = counting.Floors.StillToPropose,
            NotCounted = groups.NotCounted(fulfilments, deliveries),
            Obligation = [.. ObligationCourse.Ordered(lines)],
            Timeline = await timeline.OfAsync(tender, lines, today, cancellationToken),
            LatestReport = await db
                .TenderReports.Where(row => row.TenderId == id)
                .OrderByDescending(row => row.Month)
                .ThenByDescending(row => row.Number)
                .Select(row => new LatestReport(row.Id, row.Month))
                .FirstOrDefaultAsync(cancellationToken),
            RefusalReason = tender.Status == TenderStatus.Refused ? await registrations.RefusalAsync(id, cancellationToken) : null,
            IsOnTurnover = tender.TurnoverPercentage is not null,
            CalculatorHref = schedule is null
                ? null
                : CalculatorAddress.ForTender(
                    schedule.Code,
                    tender.Obligation,
                    tender.Progress.Counted + tender.Progress.CountableClaimed + tender.Progress.CountableAgreed,
                    tender.StartDate,
                    tender.EndDate
                ),
        };
    }

    private static ForecastChartModel ForecastOf(
        Tender tender,
        List<Fulfilment> fulfilments,
        List<Delivery> deliveries,
        TenderCounting counting,
        DateOnly today
    )
    {
        Euro Counted(Guid id, Euro value) => counting.FindCut(id)?.Counted ?? value;
        var total = Euro.Zero;
        ForecastPoint[] realised =
        [
            .. deliveries
                .Where(delivery => delivery.Status == DeliveryStatus.Verified)
                .OrderBy(delivery => delivery.DecidedAt)
                .Select(delivery => new ForecastPoint(DutchTime.DutchDate(delivery.DecidedAt!.Value), total += Counted(delivery.Id, delivery.Value))),
        ];
        var start = tender.Progress.Counted + tender.Progress.CountableClaimed;
        ExpectedValue[] agreed =
        [
            .. fulfilments
                .Where(row => row.Status == FulfilmentStatus.Agreed)
                .Select(row => Expected(row, Counted(row.Id, row.AgreedValue - row.ClaimedValue - row.RealisedValue), tender.EndDate)),
        ];
        ExpectedValue[] all =
        [
            .. agreed,
            .. fulfilments
                .Where(row => FulfilmentRules.Undecided.Contains(row.Status))
                .Select(row => Expected(row, Counted(row.Id, row.Value), tender.EndDate)),
        ];
        return new ForecastChartModel(tender.StartDate, tender.EndDate, today, tender.Obligation, realised, tender.Progress.CountableClaimed)
        {
            Agreed = Points(agreed, start, today, tender.EndDate),
            WithProposed = all.Length == agreed.Length ? [] : Points(all, start, today, tender.EndDate),
            MetOn = Forecast.MetOn(counting, tender.Obligation, start, all, today, tender.EndDate),
        };
    }

    private static ForecastPoint[] Points(ExpectedValue[] expected, Euro start, DateOnly today, DateOnly end) =>
        expected.Length == 0 ? [] : [.. Forecast.Totals(start, expected, today, end).Select(total => new ForecastPoint(total.Day, total.Amount))];

    private static ExpectedValue Expected(Fulfilment fulfilment, Euro amount, DateOnly end) =>
        new(Euro.Max(Euro.Zero, amount), fulfilment.From ?? end, fulfilment.To ?? end) { FulfilmentId = fulfilment.Id };

    private async Task<Dictionary<Guid, string>> ParticipantsAsync(List<Fulfilment> fulfilments, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. fulfilments.Select(row => row.ParticipantId).OfType<Guid>().Distinct()];
        return await db
            .Participants.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Reference, cancellationToken);
    }
}
