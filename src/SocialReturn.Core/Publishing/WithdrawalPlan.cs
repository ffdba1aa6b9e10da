using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Publishing;

/// <summary>
/// What withdrawing a published schedule does to the others. Publishing it had ended the schedule before it; where no
/// tender is pinned to it yet, that one holds again, as if the withdrawn one had never been: until the next schedule
/// begins, and not past the end that it was published with. With tenders pinned to it the former one stays ended:
/// going back would give two tenders of one day different rules, so an adviser decides.
/// </summary>
/// <param name="Pinned">The number of tenders that keep the withdrawn schedule.</param>
/// <param name="Reopens">The published schedule that holds again; null when none does.</param>
/// <param name="Until">Its last day from then on; null without an end.</param>
public sealed record WithdrawalPlan(int Pinned, TariffScheduleVersion? Reopens, DateOnly? Until)
{
    /// <param name="others">The region's other schedules; only the published ones count.</param>
    public static WithdrawalPlan Make(TariffScheduleVersion withdrawn, int pinned, IEnumerable<TariffScheduleVersion> others)
    {
        if (pinned > 0 || withdrawn.ValidFrom is not { } from)
        {
            return new WithdrawalPlan(pinned, null, null);
        }

        var published = others.Where(other => other.Id != withdrawn.Id && other.Status == TariffStatus.Published && other.ValidFrom is not null).ToList();
        var until = published.Where(other => other.ValidFrom > from).Min(other => other.ValidFrom)?.AddDays(-1);
        var former = published.Find(other => other.ValidTo == from.AddDays(-1));
        var own = former?.PublishedUntil;
        until = own is not null && (until is null || own < until) ? own : until;
        return former is null || until == former.ValidTo ? new WithdrawalPlan(pinned, null, null) : new WithdrawalPlan(pinned, former, until);
    }
}
