using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>Reported turnover on the adviser's desk.</summary>
/// <param name="Round">In which it was sent in.</param>
/// <param name="Owes">What it brings to the obligation.</param>
public sealed record TurnoverReviewViewModel(Tender Tender, string Contractor, TurnoverReport Report, Round Round, TurnoverShare Owes, RefusalForm Form)
{
    public bool Waits => Report.Status == TurnoverStatus.Reported;

    /// <summary>Beside what was reported before it.</summary>
    public required TurnoverTally Tally { get; init; }

    /// <summary>It was decided or changed in between.</summary>
    public bool IsConflict { get; init; }
}

/// <param name="Share">Of the turnover, as <see cref="ObligationShare"/> writes it.</param>
/// <param name="Amount">Before cap and discount.</param>
public sealed record TurnoverShare(string Share, Euro Amount);

public sealed class TurnoverReviewReader(PortalDbContext db)
{
    /// <returns>Null when there is no such report of that tender in scope.</returns>
    public async Task<TurnoverReviewViewModel?> GetAsync(Guid tenderId, Guid reportId, RefusalForm? form, CancellationToken cancellationToken)
    {
        if (
            await db.TurnoverReports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reportId && row.TenderId == tenderId, cancellationToken)
            is not { } report
        )
        {
            return null;
        }

        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == tenderId, cancellationToken);
        var contractor = await db.Contractors.AsNoTracking().Where(row => row.Id == tender.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var round = await db.Rounds.AsNoTracking().SingleAsync(row => row.SubjectId == reportId, cancellationToken);
        var share = new TurnoverShare(TurnoverRules.ShareWords(tender), ObligationCalculator.AmountOf(TurnoverRules.Facts(tender, report)));
        return new TurnoverReviewViewModel(tender, contractor, report, round, share, form ?? new RefusalForm { Version = report.Version })
        {
            Tally = TurnoverTally.Of(await EarlierAsync(report, round, cancellationToken), report.Turnover),
        };
    }

    private async Task<IEnumerable<TurnoverReport>> EarlierAsync(TurnoverReport report, Round round, CancellationToken cancellationToken)
    {
        var others = await db
            .TurnoverReports.AsNoTracking()
            .Where(row => row.TenderId == report.TenderId && row.Id != report.Id)
            .Join(db.Rounds, row => row.Id, sent => sent.SubjectId, (row, sent) => new { Report = row, sent.SubmittedAt })
            .ToListAsync(cancellationToken);
        // Two of the same moment: ids are ordered by time.
        return others
            .Where(row => row.SubmittedAt < round.SubmittedAt || (row.SubmittedAt == round.SubmittedAt && row.Report.Id.CompareTo(report.Id) < 0))
            .Select(row => row.Report);
    }
}
