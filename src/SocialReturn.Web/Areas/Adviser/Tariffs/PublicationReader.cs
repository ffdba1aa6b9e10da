using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <param name="Faults">Faults that stand in the way of publishing.</param>
/// <param name="InTheWay">Why these dates cannot be; null when they can.</param>
/// <param name="Consequences">What publishing will do, a sentence each.</param>
public sealed record PublishViewModel(Guid Id, string Name, PublishForm Form, int Faults, string? InTheWay, ImmutableArray<string> Consequences)
{
    /// <summary>The examples of the table that do not come out: while there are any, it cannot be published.</summary>
    public required ImmutableArray<string> WrongExamples { get; init; }

    public required ImmutableArray<TariffRemark> Remarks { get; init; }

    public bool CanBePublished => Faults == 0 && WrongExamples.IsEmpty;

    public string Button => Form.From is { } from ? string.Format(TariffScreenTexts.PublishFrom, from.ToFullDate()) : TariffScreenTexts.PublishWithoutDate;
}

public sealed record WithdrawViewModel(Guid Id, string Name, WithdrawForm Form, ImmutableArray<string> Consequences);

/// <summary>Says beforehand what publishing or withdrawing a schedule will do.</summary>
public sealed class PublicationReader(PortalDbContext db, TariffReader pages, TariffService tariffs)
{
    /// <param name="form">As it was sent; null for the dates that stand in the draft.</param>
    /// <returns>Null when there is no such schedule in scope.</returns>
    public async Task<PublishViewModel?> GetAsync(Guid id, PublishForm? form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { Status: TariffStatus.Draft } stored)
        {
            return null;
        }

        form ??= new PublishForm { From = stored.ValidFrom, To = stored.ValidTo };
        form.Version = form.Version == Guid.Empty ? stored.Version : form.Version;
        var plan = await tariffs.PlanAsync(id, form.ToInput(), cancellationToken);
        var reading = TariffScheduleReader.Read(stored.Document);
        return new PublishViewModel(
            id,
            TariffReader.NameOf(stored),
            form,
            reading.Errors.Length,
            plan?.InTheWay is { } other ? string.Format(TariffScreenTexts.InTheWay, TariffReader.NameOf(other), other.ValidFrom!.Value.ToFullDate()) : null,
            [.. await ConsequencesAsync(stored, plan!, cancellationToken)]
        )
        {
            Remarks = reading.Schedule is { } sound ? [.. ScheduleRemarks.Of(sound).Select(remark => TariffRemark.Of(id, remark))] : [],
            WrongExamples = WrongIn(reading),
        };
    }

    public async Task<WithdrawViewModel?> WithdrawAsync(Guid id, WithdrawForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } stored || await tariffs.PlanWithdrawalAsync(id, cancellationToken) is not { } plan)
        {
            return null;
        }

        form.Version = form.Version == Guid.Empty ? stored.Version : form.Version;
        form.Reopens = plan.Reopens?.Id;
        return new WithdrawViewModel(id, TariffReader.NameOf(stored), form, [.. ConsequencesOf(stored, plan)]);
    }

    private static ImmutableArray<string> WrongIn(TariffScheduleReading reading) =>
        reading.Schedule is { } schedule
            ? [.. TariffProof.Of(schedule).Where(proved => !proved.IsRight).Select(proved => $"{proved.Example.Name}: {ProofWords.Of(proved)}")]
            : [];

    private static IEnumerable<string> ConsequencesOf(TariffScheduleVersion stored, WithdrawalPlan plan)
    {
        var validity = TariffWords.ValidityOf(stored);
        yield return string.Format(TariffScreenTexts.WithdrawNext, validity);
        yield return (plan.Reopens, plan.Until) switch
        {
            (null, _) => TariffScreenTexts.WithdrawLeavesNone,
            ({ } former, null) => string.Format(TariffScreenTexts.WithdrawReopens, TariffReader.NameOf(former)),
            ({ } former, { } until) => string.Format(TariffScreenTexts.WithdrawReopensUntil, TariffReader.NameOf(former), until.ToFullDate()),
        };

        yield return plan.Pinned switch
        {
            0 => TariffScreenTexts.WithdrawNonePinned,
            1 => TariffScreenTexts.WithdrawOnePinned,
            var several => string.Format(TariffScreenTexts.WithdrawPinned, several),
        };
        yield return TariffScreenTexts.WithdrawForGood;
    }

    private async Task<List<string>> ConsequencesAsync(TariffScheduleVersion stored, PublicationPlan plan, CancellationToken cancellationToken)
    {
        var day = TariffWords.DayOf(stored.SelectedBy);
        var said = new List<string> { FirstOf(plan, day) };
        foreach (var other in plan.Ends)
        {
            var last = plan.LastDayOfOthers!.Value.ToFullDate();
            said.Add(string.Format(TariffScreenTexts.WillEnd, TariffReader.NameOf(other), last, TariffWords.DayOf(other.SelectedBy)));
        }

        if (plan.From is { } from)
        {
            said.AddRange(plan.Ends.Where(other => other.SelectedBy != stored.SelectedBy).Take(1).Select(other => OtherDay(stored, other, from)));
            var later = await LaterTenders(stored.SelectedBy, from).CountAsync(tender => tender.TariffScheduleId != null, cancellationToken);
            said.Add(string.Format(later == 0 ? TariffScreenTexts.RunningStay : TariffScreenTexts.RunningStayAwarded, later, day));
        }

        if (!stored.IsVerified)
        {
            said.Add(TariffScreenTexts.WillBeExample);
        }

        said.Add(TariffScreenTexts.NeverChanges);
        return said;
    }

    private IQueryable<Tender> LaterTenders(SelectingDay by, DateOnly from) =>
        by switch
        {
            SelectingDay.Publication => db.Tenders.Where(tender => tender.PublicationDate >= from),
            SelectingDay.Start => db.Tenders.Where(tender => tender.StartDate >= from),
            _ => db.Tenders.Where(tender => tender.AwardDate >= from),
        };

    /// <summary>A tender is published, awarded and started in that order: where the new table looks at an earlier day, some fit neither.</summary>
    private static string OtherDay(TariffScheduleVersion stored, TariffScheduleVersion other, DateOnly from) =>
        OrderOf(stored.SelectedBy) < OrderOf(other.SelectedBy)
            ? string.Format(TariffScreenTexts.FallsBetween, from.ToFullDate(), TariffWords.DayOf(other.SelectedBy), TariffWords.DayOf(stored.SelectedBy))
            : TariffScreenTexts.FitsBoth;

    private static int OrderOf(SelectingDay day) => Array.IndexOf([SelectingDay.Publication, SelectingDay.Award, SelectingDay.Start], day);

    private static string FirstOf(PublicationPlan plan, string day) =>
        (plan.From, plan.To) switch
        {
            (null, _) => TariffScreenTexts.NeverChosen,
            ({ } from, null) => string.Format(TariffScreenTexts.ChosenFrom, from.ToFullDate(), day),
            ({ } from, { } to) => string.Format(TariffScreenTexts.ChosenBetween, from.ToFullDate(), to.ToFullDate(), day),
        };
}
