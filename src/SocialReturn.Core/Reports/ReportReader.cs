using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Reports;

/// <summary>Reads what the report of a tender says.</summary>
public sealed class ReportReader(PortalDbContext db, TariffCatalog tariffs, ReportExplanationReader explanations, ScheduleGapReader gaps)
{
    /// <param name="month">The first day of the month it is about.</param>
    /// <param name="standOn">The last day of that month, or an earlier one while the month runs.</param>
    public async Task<ReportModel> ReadAsync(Tender tender, DateOnly month, DateOnly standOn, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var authority = await db.ContractingAuthorities.Where(row => row.Id == tender.AuthorityId).Select(row => row.Name).SingleAsync(cancellationToken);
        var contractor = await db.Contractors.Where(row => row.Id == tender.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var schedule = tender.TariffScheduleId is { } scheduleId ? await tariffs.GetAsync(scheduleId, cancellationToken) : null;
        var lines = await db.ObligationLines.AsNoTracking().Where(line => line.TenderId == tender.Id && line.Date <= standOn).ToListAsync(cancellationToken);
        var fulfilments = await db
            .Fulfilments.AsNoTracking()
            .Where(row => row.TenderId == tender.Id)
            .OrderBy(row => row.ProposedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var booked = await BookedAsync(tender, standOn, cancellationToken);
        var rows = await db
            .Deliveries.AsNoTracking()
            .Where(row => row.TenderId == tender.Id)
            .OrderBy(row => row.DecidedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        rows.ForEach(row => row.Value = Euro.Sum(booked[row.Id].Select(line => line.Amount)));
        var deliveries = rows.ToLookup(row => row.FulfilmentId);

        ImmutableArray<ReportedFulfilment> reported =
        [
            .. fulfilments.Select(row => ReportRules.On(standOn, row, deliveries[row.Id])).OfType<ReportedFulfilment>(),
        ];
        var obligation = Euro.Sum(lines.Select(line => line.Amount));
        var counting = ReportRules.Counting(schedule, obligation, reported);
        var progress = counting.ApplyTo(ProgressRules.Sum(reported.Select(row => row.Amounts)));
        var expected = ProgressRules.ExpectedOn(standOn, obligation, tender.StartDate, tender.EndDate);
        return new ReportModel(tender, region, authority, contractor, month, standOn)
        {
            Obligation = obligation,
            ObligationCourse = ObligationCourse.Of(lines),
            Progress = progress,
            Expected = expected,
            Pace = ProgressRules.PaceOf(progress, obligation, expected, PaceSettings.Of(region)),
            Gap = await gaps.OfAsync(tender, cancellationToken),
            IsScheduleVerified = schedule is not { Verified: false },
            Changes = ReportRules.Changes(month, standOn, reported, fulfilments, rows, booked),
            Lines = [.. reported.SelectMany(row => ReportRules.Lines(row, counting)).OrderBy(line => line.State)],
            Floors = counting.Floors.Stands,
            NotCounted = [.. ReportRules.NotCounted(reported, counting)],
            Explanations = await explanations.OfAsync(tender, reported, counting, cancellationToken),
            Forecast = ForecastOf(tender, reported, progress, counting, standOn, obligation),
        };
    }

    /// <summary>What was booked for each delivery by that day, whatever was corrected since.</summary>
    private async Task<ILookup<Guid, AmountLine>> BookedAsync(Tender tender, DateOnly standOn, CancellationToken cancellationToken)
    {
        var lines = await db
            .AmountLines.AsNoTracking()
            .Where(line => line.TenderId == tender.Id && line.DeliveryId != null)
            .OrderBy(line => line.At)
            .ToListAsync(cancellationToken);
        return lines.Where(line => DutchTime.DutchDate(line.At) <= standOn).ToLookup(line => line.DeliveryId!.Value);
    }

    private static ReportForecast ForecastOf(
        Tender tender,
        ImmutableArray<ReportedFulfilment> reported,
        ProgressAmounts progress,
        TenderCounting counting,
        DateOnly standOn,
        Euro obligation
    )
    {
        Euro Counted(Guid id, Euro value) => counting.FindCut(id)?.Counted ?? value;
        var total = Euro.Zero;
        ImmutableArray<RunningTotal> realised =
        [
            .. reported
                .SelectMany(row => row.Verified)
                .OrderBy(delivery => delivery.DecidedAt)
                .Select(delivery => new RunningTotal(DutchTime.DutchDate(delivery.DecidedAt!.Value), total += Counted(delivery.Id, delivery.Value))),
        ];
        var start = progress.Counted + progress.CountableClaimed;
        ExpectedValue[] agreed = [.. reported.Select(row => ReportRules.ToCome(row, Counted(row.Fulfilment.Id, row.Amounts.Agreed), tender.EndDate))];
        ExpectedValue[] all =
        [
            .. agreed,
            .. reported.Select(row =>
                ReportRules.ToCome(row, row.Amounts.Proposed.IsZero ? Euro.Zero : Counted(row.Fulfilment.Id, row.Amounts.Proposed), tender.EndDate)
            ),
        ];
        return new ReportForecast(
            realised,
            Totals(agreed),
            progress.Proposed.IsZero ? [] : Totals(all),
            Progress.Forecast.MetOn(counting, obligation, start, all, standOn, tender.EndDate)
        );

        ImmutableArray<RunningTotal> Totals(ExpectedValue[] expected) =>
            standOn < tender.EndDate ? Progress.Forecast.Totals(start, expected, standOn, tender.EndDate) : [];
    }
}
