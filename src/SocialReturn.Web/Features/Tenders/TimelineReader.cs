using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The past, today and the future of a tender: what was decided, what has to be done, when the work ends.</summary>
public sealed class TimelineReader(PortalDbContext db, TaskReader tasks)
{
    private const int LatestDecisions = 4;

    public async Task<ImmutableArray<TimelineMoment>> OfAsync(
        Tender tender,
        IReadOnlyList<ObligationLine> lines,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var decisions = await db
            .Notifications.AsNoTracking()
            .Where(row =>
                row.ContractorId == tender.ContractorId
                && row.TenderId == tender.Id
                && (row.Kind == NotificationKind.ClaimVerified || row.Kind == NotificationKind.ProposalAgreed)
            )
            .OrderByDescending(row => row.At)
            .Select(row => new
            {
                row.At,
                row.Kind,
                row.Amount,
            })
            .ToListAsync(cancellationToken);
        var open = await tasks.OfTenderAsync(tender, cancellationToken);

        var moments = new List<(DateOnly Day, TimelineMoment Moment)>
        {
            Fixed(tender.AwardDate, TenderScreenTexts.Awarded, today),
            Fixed(tender.StartDate, TenderScreenTexts.WorkStarts, today),
            Fixed(tender.EndDate, TenderScreenTexts.WorkEnds, today),
            (today, new TimelineMoment(today.ToFullDate(), TenderScreenTexts.Today, TimelineKind.Today)),
        };
        if (tender.PublicationDate is { } published)
        {
            moments.Add(Fixed(published, TenderScreenTexts.Published, today));
        }

        moments.AddRange(
            ObligationCourse.Of(lines).Skip(1).Select(step => Fixed(step.Day, string.Format(TenderScreenTexts.ObligationBecame, step.Amount), today))
        );
        var decided = decisions.ConvertAll(row =>
            (
                Day: DutchTime.DutchDate(row.At),
                Text: string.Format(row.Kind == NotificationKind.ClaimVerified ? TenderScreenTexts.Verified : TenderScreenTexts.AgreedOn, row.Amount)
            )
        );
        moments.AddRange(decided.Take(LatestDecisions).Select(row => (row.Day, new TimelineMoment(row.Day.ToFullDate(), row.Text, TimelineKind.Past))));
        if (decided.Count > LatestDecisions)
        {
            var earlier = decided[LatestDecisions..];
            moments.Add((earlier[0].Day, Folded(earlier)));
        }

        moments.AddRange(
            open.Where(task => task.DueOn is not null)
                .Select(task =>
                    (task.DueOn!.Value < today ? today : task.DueOn!.Value, new TimelineMoment(task.When, task.Act, TimelineKind.Act, task.Where, task.Href))
                )
        );
        return [.. moments.OrderBy(row => row.Day).ThenBy(row => Rank(row.Moment.Kind)).Select(row => row.Moment)];
    }

    /// <summary>A tender of years has hundreds: the latest stand open, the rest under one line.</summary>
    private static TimelineMoment Folded(List<(DateOnly Day, string Text)> earlier) =>
        new(
            string.Format(TenderScreenTexts.UpTo, earlier[0].Day.ToFullDate()),
            DutchText.Format(TenderScreenTexts.EarlierDecisions, earlier.Count),
            TimelineKind.Past
        )
        {
            Folded = [.. earlier.Select(row => $"{row.Day.ToFullDate()}: {row.Text}")],
        };

    private static int Rank(TimelineKind kind) =>
        kind switch
        {
            TimelineKind.Past => 0,
            TimelineKind.Today => 1,
            TimelineKind.Act => 2,
            _ => 3,
        };

    private static (DateOnly Day, TimelineMoment Moment) Fixed(DateOnly day, string text, DateOnly today) =>
        (day, new TimelineMoment(day.ToFullDate(), text, day <= today ? TimelineKind.Past : TimelineKind.Future));
}
