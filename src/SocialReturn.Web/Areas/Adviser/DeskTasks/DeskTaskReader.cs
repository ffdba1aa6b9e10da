using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Areas.Adviser.DeskTasks;

public sealed record DeskTasksViewModel(ImmutableArray<TaskRow> Rows, PaginationModel Pages);

/// <summary>Tasks of the desk, derived from the state of things and never stored beside it.</summary>
public sealed class DeskTaskReader(PortalDbContext db, WorkListReader queue, DiscountReader discounts, ScheduleGapReader gaps, TimeProvider clock)
{
    private const int LapseDays = 60;
    private const int EndDays = 90;
    private const int PageSize = 100;

    /// <param name="page">From 1; one that is not there shows the last.</param>
    public async Task<DeskTasksViewModel> GetAsync(int page, CancellationToken cancellationToken)
    {
        var tasks = new List<TaskRow>();
        tasks.AddRange(await LateAnswersAsync(cancellationToken));
        tasks.AddRange(await WithoutScheduleAsync(cancellationToken));
        tasks.AddRange(await WithoutWorkAsync(cancellationToken));
        tasks.AddRange(await RecognitionsAsync(cancellationToken));
        tasks.AddRange(await CertificatesAsync(cancellationToken));
        tasks.AddRange(await LapsedDiscountsAsync(cancellationToken));
        tasks.AddRange(await FailedReportsAsync(cancellationToken));
        tasks.AddRange(await EndingAsync(cancellationToken));
        var all = tasks.OrderByDescending(task => task.Urgency).ThenBy(task => task.DueOn ?? DateOnly.MinValue);
        return PageOf([.. all], page);
    }

    private static DeskTasksViewModel PageOf(ImmutableArray<TaskRow> all, int page)
    {
        var pages = Math.Max(1, (all.Length + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var first = (shown - 1) * PageSize;
        var rows = all.Slice(first, Math.Min(PageSize, all.Length - first));
        return new DeskTasksViewModel(
            rows,
            new PaginationModel(
                shown > 1 ? $"{PortalLinks.DeskTasks}?pagina={shown - 1}" : null,
                shown < pages ? $"{PortalLinks.DeskTasks}?pagina={shown + 1}" : null,
                pages > 1 ? string.Format(DeskTaskTexts.Position, first + 1, first + rows.Length, all.Length) : ""
            )
        );
    }

    private async Task<IEnumerable<TaskRow>> LateAnswersAsync(CancellationToken cancellationToken) =>
        (await queue.LateAsync(cancellationToken)).Select(item => new TaskRow
        {
            Icon = "alert-triangle",
            Act = string.Format(DeskTaskTexts.Answer, item.What),
            Href = item.Href,
            Where = item.Contractor,
            DueOn = null,
            When = item.Wait.Text,
            Urgency = TaskUrgency.Late,
        });

    private async Task<IEnumerable<TaskRow>> WithoutScheduleAsync(CancellationToken cancellationToken)
    {
        var tenders = await db
            .Tenders.AsNoTracking()
            .Where(row => row.TariffScheduleId == null && (row.Status == TenderStatus.Running || row.Status == TenderStatus.AwaitingConfirmation))
            .OrderBy(row => row.AwardDate)
            .ToListAsync(cancellationToken);
        var why = await gaps.OfAsync(tenders, cancellationToken);
        return tenders.Select(row => new TaskRow
        {
            Icon = "book",
            Act = DeskTaskTexts.PickSchedule,
            Href = PortalLinks.DeskTender(row.Id),
            Where = row.Title,
            DueOn = null,
            When = why[row.Id],
            Urgency = TaskUrgency.Soon,
        });
    }

    /// <summary>Trainings that stand, beside a placement that was taken back or rejected.</summary>
    private async Task<IEnumerable<TaskRow>> WithoutWorkAsync(CancellationToken cancellationToken)
    {
        FulfilmentStatus[] standing = [FulfilmentStatus.Agreed, .. FulfilmentRules.Undecided];
        FulfilmentStatus[] carrying = [FulfilmentStatus.Completed, .. standing];
        var rows = await db
            .Fulfilments.AsNoTracking()
            .Where(row => standing.Contains(row.Status))
            .Join(
                db.Placements.Where(placement => !carrying.Contains(placement.Status)),
                row => row.PlacementId,
                placement => placement.Id,
                (row, _) =>
                    new
                    {
                        row.Id,
                        row.Title,
                        row.TenderId,
                    }
            )
            .Join(
                db.Tenders,
                row => row.TenderId,
                tender => tender.Id,
                (row, tender) =>
                    new
                    {
                        row.Id,
                        row.Title,
                        Tender = tender.Title,
                    }
            )
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.Select(row => new TaskRow
        {
            Icon = "book",
            Act = string.Format(DeskTaskTexts.WithoutWork, row.Title),
            Href = PortalLinks.DeskFulfilment(row.Id),
            Where = row.Tender,
            DueOn = null,
            When = DeskTaskTexts.WorkIsGone,
            Urgency = TaskUrgency.Soon,
        });
    }

    private async Task<IEnumerable<TaskRow>> RecognitionsAsync(CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        var until = today.AddDays(LapseDays);
        var rows = await db
            .SupplierRecognitions.AsNoTracking()
            .Where(row =>
                row.ValidUntil >= today
                && row.ValidUntil <= until
                && row.EndReason == null
                && !db.SupplierRecognitions.Any(later =>
                    later.SupplierId == row.SupplierId && later.Id != row.Id && (later.ValidUntil == null || later.ValidUntil > row.ValidUntil)
                )
            )
            .Join(
                db.Suppliers.Where(supplier => supplier.EndedAt == null),
                row => row.SupplierId,
                supplier => supplier.Id,
                (row, supplier) =>
                    new
                    {
                        supplier.Id,
                        supplier.Name,
                        row.ValidUntil,
                    }
            )
            .OrderBy(row => row.ValidUntil)
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            Dated("bag", DeskTaskTexts.RenewRecognition, PortalLinks.DeskSupplier(row.Id), row.Name, DeskTaskTexts.LapsesOn, row.ValidUntil!.Value)
        );
    }

    /// <summary>Those that end soon and are not followed by another of the same holder.</summary>
    private async Task<IEnumerable<TaskRow>> CertificatesAsync(CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        var until = today.AddDays(LapseDays);
        var rows = await db
            .ContractorCertificates.AsNoTracking()
            .Where(row =>
                row.WithdrawnFrom == null
                && row.ValidUntil >= today
                && row.ValidUntil <= until
                && !db.ContractorCertificates.Any(later => later.HolderId == row.HolderId && later.WithdrawnFrom == null && later.ValidUntil > row.ValidUntil)
            )
            .Join(
                db.Contractors,
                row => row.HolderId,
                contractor => contractor.Id,
                (row, contractor) =>
                    new
                    {
                        contractor.Id,
                        contractor.Name,
                        row.ValidUntil,
                    }
            )
            .OrderBy(row => row.ValidUntil)
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            Dated("people", DeskTaskTexts.RenewCertificate, PortalLinks.DeskContractor(row.Id), row.Name, DeskTaskTexts.LapsesOn, row.ValidUntil)
        );
    }

    private async Task<IEnumerable<TaskRow>> LapsedDiscountsAsync(CancellationToken cancellationToken) =>
        (await discounts.WaitingAsync(cancellationToken)).Select(row => new TaskRow
        {
            Icon = "clock",
            Act = string.Format(DeskTaskTexts.DecideDiscount, row.Discount.ToWholeString()),
            Href = PortalLinks.DeskDiscounts(row.Tender.Id),
            Where = row.Tender.Title,
            DueOn = row.CoveredUntil,
            When = string.Format(DeskTaskTexts.LapsedOn, row.CoveredUntil.ToFullDate()),
            Urgency = TaskUrgency.Late,
        });

    private async Task<IEnumerable<TaskRow>> FailedReportsAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .ReportFailures.AsNoTracking()
            .Join(
                db.Tenders,
                row => row.TenderId,
                tender => tender.Id,
                (row, tender) =>
                    new
                    {
                        row.Id,
                        row.Month,
                        row.FirstAt,
                        tender.Title,
                    }
            )
            .OrderBy(row => row.Month)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.Select(row => new TaskRow
        {
            Icon = "alert-triangle",
            Act = string.Format(DeskTaskTexts.FailedReport, row.Month.ToMonth()),
            Href = PortalLinks.DeskReports + "#niet-gemaakt",
            Where = row.Title,
            DueOn = null,
            When = string.Format(DeskTaskTexts.FailedSince, DutchTime.DutchDate(row.FirstAt).ToFullDate()),
            Urgency = TaskUrgency.Late,
        });
    }

    private async Task<IEnumerable<TaskRow>> EndingAsync(CancellationToken cancellationToken)
    {
        var until = clock.DutchToday().AddDays(EndDays);
        var rows = await db
            .Tenders.AsNoTracking()
            .Where(row => row.Status == TenderStatus.Running && row.TariffScheduleId != null && row.EndDate <= until)
            .Where(row => row.Progress.Counted.Cents < row.Obligation.Cents || row.Progress.FloorGap.Cents > 0)
            .OrderBy(row => row.EndDate)
            .Select(row => new
            {
                row.Id,
                row.Title,
                row.EndDate,
                row.Obligation,
                row.Progress,
            })
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            Dated(
                "flag",
                string.Format(DeskTaskTexts.EndsWithout, ProgressRules.Open(row.Progress, row.Obligation).ToWholeString()),
                PortalLinks.DeskTender(row.Id),
                row.Title,
                DeskTaskTexts.EndsOn,
                row.EndDate
            )
        );
    }

    private TaskRow Dated(string icon, string act, string href, string where, string when, DateOnly day)
    {
        var today = clock.DutchToday();
        var near = day.ToNearness(today);
        var text = string.Format(when, near.Length == 0 ? day.ToFullDate() : $"{day.ToFullDate()}, {near}");
        return new TaskRow
        {
            Icon = icon,
            Act = act,
            Href = href,
            Where = where,
            DueOn = day,
            When = text,
            Urgency =
                day < today ? TaskUrgency.Late
                : near.Length > 0 ? TaskUrgency.Soon
                : TaskUrgency.Normal,
        };
    }
}
