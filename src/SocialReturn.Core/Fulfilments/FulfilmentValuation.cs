using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A value with its explanation, or what is missing for one.</summary>
/// <param name="Schedule">Null when no schedule is pinned to the tender.</param>
public sealed record Valued(TariffSchedule? Schedule, ValuationResult? Result, ImmutableArray<FieldError> Errors)
{
    public Euro Value => Result?.Value ?? Euro.Zero;

    /// <summary>The supplier's recognition by which a purchase was valued.</summary>
    public string? Recognition { get; init; }

    /// <summary>The value as the caps of the tender see it.</summary>
    public CapEntry? Part { get; init; }

    /// <summary>The stored version of the schedule.</summary>
    public Guid? ScheduleId { get; init; }
}

/// <summary>What is known of a participant who may not be stored yet.</summary>
public sealed record ParticipantKnowledge(Guid? Id, int? BirthYear, DateOnly? WageCostSubsidyUntil)
{
    public static ParticipantKnowledge Of(Participant participant) => new(participant.Id, participant.BirthYear, participant.WageCostSubsidyUntil);
}

/// <summary>
/// Values a fulfilment or a delivery, saved or not, by the schedule pinned to its tender. What was delivered or decided
/// keeps the schedule that it was valued by: pinning another one changes nothing of it (docs/adr/0009-repinning.md).
/// </summary>
public sealed class FulfilmentValuation(PortalDbContext db, TariffCatalog tariffs)
{
    public async Task<Valued> ValueAsync(Tender tender, Fulfilment fulfilment, ParticipantKnowledge? participant, CancellationToken cancellationToken)
    {
        var decided = fulfilment.Status is FulfilmentStatus.Completed or FulfilmentStatus.Rejected or FulfilmentStatus.Withdrawn
            ? fulfilment.TariffScheduleId
            : null;
        if ((decided ?? tender.TariffScheduleId) is not { } scheduleId)
        {
            return new Valued(null, null, [new FieldError("", FulfilmentTexts.NoSchedule)]);
        }

        var schedule = await tariffs.GetAsync(scheduleId, cancellationToken);
        FulfilmentFacts? facts = fulfilment switch
        {
            Participation participation => await PlacementAsync(schedule, participation, participant, cancellationToken),
            SocialPurchase purchase => await PurchaseAsync(schedule, purchase, purchase.InvoiceDate, purchase.Amounts, cancellationToken),
            _ => throw new NotSupportedException(fulfilment.GetType().Name),
        };
        return WithPart(Value(schedule, TermOf(tender), facts), fulfilment) with { ScheduleId = scheduleId };
    }

    /// <param name="earlier">The deliveries before this one, in order, as far as they stand.</param>
    public async Task<Valued> ValueAsync(
        Tender tender,
        Fulfilment fulfilment,
        IReadOnlyList<Delivery> earlier,
        Delivery delivery,
        CancellationToken cancellationToken
    )
    {
        if ((delivery.TariffScheduleId ?? tender.TariffScheduleId) is not { } scheduleId)
        {
            return new Valued(null, null, [new FieldError("", FulfilmentTexts.NoSchedule)]);
        }

        var schedule = await tariffs.GetAsync(scheduleId, cancellationToken);
        if (fulfilment is SocialPurchase purchase)
        {
            var facts = await PurchaseAsync(schedule, purchase, delivery.From, delivery.Amounts, cancellationToken);
            return WithPart(Value(schedule, TermOf(tender), facts), fulfilment);
        }

        var participation = (Participation)fulfilment;
        var participant = await db.Participants.AsNoTracking().SingleAsync(row => row.Id == participation.ParticipantId, cancellationToken);
        var agreed = await PlacementAsync(schedule, participation, ParticipantKnowledge.Of(participant), cancellationToken);
        var needs = DeliveryNeeds.Of(participation, schedule);
        DeliveredPeriod[] periods = [.. earlier.Append(delivery).Select(needs.PeriodOf)];
        var errors = Valuator.CheckPeriods(schedule, TermOf(tender), agreed, periods);
        return errors.IsEmpty
            ? WithPart(new Valued(schedule, Valuator.ValuePeriods(schedule, TermOf(tender), agreed, periods)[^1], []), fulfilment)
            : new Valued(schedule, null, Translate(errors));
    }

    /// <summary>What a placement has to say on this block of the tender's schedule.</summary>
    public async Task<PlacementNeeds> NeedsAsync(Tender tender, string? blockCode, CancellationToken cancellationToken) =>
        PlacementNeeds.Of((await ScheduleOfAsync(tender, cancellationToken))?.FindBlock(blockCode));

    /// <summary>What a purchase has to say on this block of the tender's schedule.</summary>
    public async Task<PurchaseNeeds> PurchaseNeedsAsync(Tender tender, string? blockCode, CancellationToken cancellationToken) =>
        PurchaseNeeds.Of(await ScheduleOfAsync(tender, cancellationToken), blockCode);

    /// <summary>What a delivery of this fulfilment has to say.</summary>
    public async Task<DeliveryNeeds> NeedsAsync(Tender tender, Fulfilment fulfilment, CancellationToken cancellationToken) =>
        DeliveryNeeds.Of(fulfilment, await ScheduleOfAsync(tender, cancellationToken));

    /// <summary>What agreed placements of the same participant have used of the counting clock that this one is under.</summary>
    public async Task<MonthShare> CountedElsewhereAsync(TariffSchedule schedule, Participation participation, CancellationToken cancellationToken) =>
        participation.ParticipantId is { } participantId
            ? Counted(OnOneClock(schedule, participation, await EarlierAsync(participantId, participation.Id, cancellationToken)))
            : default;

    private async Task<TariffSchedule?> ScheduleOfAsync(Tender tender, CancellationToken cancellationToken) =>
        tender.TariffScheduleId is { } id ? await tariffs.GetAsync(id, cancellationToken) : null;

    private static TenderTerm TermOf(Tender tender) => new(tender.AwardDate, tender.StartDate, tender.EndDate);

    private static Valued Value(TariffSchedule schedule, TenderTerm term, FulfilmentFacts? facts)
    {
        if (facts is null)
        {
            return new Valued(schedule, null, []);
        }

        if (facts is PurchaseFacts purchase && schedule.FindPurchaseBlock(purchase.Block) is null)
        {
            return new Valued(
                schedule,
                null,
                [
                    purchase.Block is null
                        ? new FieldError("", FulfilmentTexts.NoPurchaseBlock)
                        : new FieldError(nameof(SocialPurchase.BlockCode), FulfilmentTexts.PurchaseBlockRequired),
                ]
            );
        }

        var errors = Valuator.Check(schedule, term, facts);
        return errors.IsEmpty
            ? new Valued(schedule, Valuator.Value(schedule, term, facts), []) { Recognition = (facts as PurchaseFacts)?.Recognition }
            : new Valued(schedule, null, Translate(errors));
    }

    private static Valued WithPart(Valued valued, Fulfilment fulfilment) =>
        valued is { Schedule: { } schedule, Result: not null }
            ? valued with
            {
                Part = FulfilmentCounting.PartOf(schedule, fulfilment, valued.Recognition, valued.Value),
            }
            : valued;

    /// <summary>Facts that a form asks for under another name.</summary>
    private static readonly Dictionary<string, string> FormFields = new(StringComparer.Ordinal)
    {
        ["block"] = nameof(Participation.BlockCode),
        ["birthYear"] = nameof(PlacedParticipant.BirthDate),
    };

    /// <summary>"periods[1].to" and "to" both speak of the form's field To.</summary>
    private static ImmutableArray<FieldError> Translate(ImmutableArray<FactError> errors) =>
        [
            .. errors.Select(error =>
            {
                var field = error.Field[(error.Field.LastIndexOf('.') + 1)..];
                return new FieldError(
                    FormFields.GetValueOrDefault(field) ?? (field.Length == 0 ? "" : char.ToUpperInvariant(field[0]) + field[1..]),
                    error.Message
                );
            }),
        ];

    private async Task<PlacementFacts> PlacementAsync(
        TariffSchedule schedule,
        Participation participation,
        ParticipantKnowledge? participant,
        CancellationToken cancellationToken
    )
    {
        var facts = new ParticipantFacts(participant?.BirthYear, participant?.WageCostSubsidyUntil);
        if (participant?.Id is { } participantId)
        {
            var earlier = await EarlierAsync(participantId, participation.Id, cancellationToken);
            var onOneClock = OnOneClock(schedule, participation, earlier);
            facts = facts with
            {
                EarlierCountedMonths = Counted(onOneClock),
                ClockDays = ClockDays.Of(onOneClock.Select(other => other.Clocked).OfType<ClockedPlacement>()),
                EarlierBonuses =
                [
                    .. earlier
                        .Where(other => other.TenderId == participation.TenderId)
                        .SelectMany(other => (other.OnceBonuses ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        .Distinct(),
                ],
            };
        }

        return participation.FactsFor(schedule, facts);
    }

    private static MonthShare Counted(IEnumerable<EarlierPlacement> earlier) => new(earlier.Sum(other => other.CountedMonthUnits));

    /// <summary>The placements on blocks that share their counting clock with this one's.</summary>
    private static List<EarlierPlacement> OnOneClock(TariffSchedule schedule, Participation participation, List<EarlierPlacement> earlier)
    {
        var family = schedule.FindBlock(participation.BlockCode)?.Family;
        string[] blocks = [.. schedule.Blocks.Where(block => block.Family == family).Select(block => block.Code)];
        return [.. earlier.Where(other => blocks.Contains(other.BlockCode))];
    }

    private Task<List<EarlierPlacement>> EarlierAsync(Guid participantId, Guid exceptId, CancellationToken cancellationToken) =>
        db
            .Participations.AsNoTracking()
            .Where(other =>
                other.ParticipantId == participantId
                && other.Id != exceptId
                && (other.Status == FulfilmentStatus.Agreed || other.Status == FulfilmentStatus.Completed)
            )
            .OrderBy(other => other.DecidedAt)
            .ThenBy(other => other.Id)
            .Join(
                db.Tenders,
                other => other.TenderId,
                tender => tender.Id,
                (other, tender) =>
                    new EarlierPlacement(
                        other.TenderId,
                        other.BlockCode,
                        other.From == null || other.From >= tender.StartDate ? other.From : tender.StartDate,
                        other.To == null || other.To <= tender.EndDate ? other.To : tender.EndDate,
                        other.CountedMonthUnits,
                        other.OnceBonuses
                    )
            )
            .ToListAsync(cancellationToken);

    /// <summary>What counts is the supplier's recognition on the invoice date, and half of its income from sales (rules.md, section 2).</summary>
    private async Task<PurchaseFacts?> PurchaseAsync(
        TariffSchedule schedule,
        SocialPurchase purchase,
        DateOnly? date,
        PurchaseAmounts amounts,
        CancellationToken cancellationToken
    )
    {
        if (date is not { } invoiceDate)
        {
            return null;
        }

        var held = await db
            .SupplierRecognitions.AsNoTracking()
            .RecognisedOn(purchase.SupplierId ?? Guid.Empty, invoiceDate)
            .Select(row => row.Code)
            .ToListAsync(cancellationToken);
        return purchase.FactsFor(schedule.BestRecognition(held), invoiceDate, amounts);
    }

    /// <param name="From">Within its tender's term, as <paramref name="To"/>; null when hired-in hours have no dates.</param>
    private sealed record EarlierPlacement(Guid TenderId, string BlockCode, DateOnly? From, DateOnly? To, long CountedMonthUnits, string? OnceBonuses)
    {
        public ClockedPlacement? Clocked => From is { } from && To is { } to ? new ClockedPlacement(from, to, new MonthShare(CountedMonthUnits)) : null;
    }
}
