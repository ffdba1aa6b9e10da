using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A value with its explanation, or what is missing for one.</summary>
/// <param name="Schedule">Null when no schedule is pinned to the tender.</param>
public sealed record Valued(TariffSchedule? Schedule, ValuationResult? Result, ImmutableArray<FieldError> Errors)
{
    public Euro Value => Result?.Value ?? Euro.Zero;

    /// <summary>Whether it can be agreed at the amount that was looked at.</summary>
    internal bool Is(Euro amount) => Errors.IsEmpty && Value == amount;

    /// <summary>The supplier's recognition by which a purchase was valued.</summary>
    public string? Recognition { get; init; }

    /// <summary>The value as the caps of the tender see it.</summary>
    public CapEntry? Part { get; init; }

    /// <summary>The stored version of the schedule.</summary>
    public Guid? ScheduleId { get; init; }
}

/// <summary>What parts that stand are worth together, and the share of each in the order of their days.</summary>
/// <param name="Schedule">Of the part that was asked about.</param>
internal sealed record StandingValue(TariffSchedule? Schedule, IReadOnlyDictionary<Guid, ValuationResult> Shares, ImmutableArray<FieldError> Errors)
{
    public Euro Whole => Euro.Sum(Shares.Values.Select(share => share.Value));
}

/// <summary>
/// Values a fulfilment or a delivery, saved or not, by the schedule pinned to its tender. What was delivered or decided
/// keeps the schedule that it was valued by: pinning another one changes nothing of it (docs/adr/0009-repinning.md).
/// </summary>
public sealed class FulfilmentValuation(TariffCatalog tariffs, FactsReader reader, StandingReader deliveries, ScheduleGapReader gaps)
{
    /// <summary>Facts that a form asks for under another name.</summary>
    private static readonly Dictionary<string, string> FormFields = new(StringComparer.Ordinal)
    {
        ["block"] = nameof(Fulfilment.BlockCode),
        ["birthYear"] = nameof(PlacedParticipant.BirthDate),
        ["agreedValue"] = nameof(Measures.StatedValue),
    };

    /// <param name="participant">When it is not stored yet; otherwise the fulfilment's own is read.</param>
    public Task<Valued> ValueAsync(Tender tender, Fulfilment fulfilment, ParticipantKnowledge? participant, CancellationToken cancellationToken) =>
        ValueAsync(tender, fulfilment, schedule => reader.ReadAsync(schedule, fulfilment, participant, cancellationToken), cancellationToken);

    /// <summary>One of several that are valued after another.</summary>
    /// <param name="together">From <see cref="KnowAsync"/>, of all of them.</param>
    internal Task<Valued> ValueAsync(Tender tender, Fulfilment fulfilment, KnownTogether together, CancellationToken cancellationToken) =>
        ValueAsync(tender, fulfilment, schedule => Task.FromResult(together.Of(schedule, fulfilment)), cancellationToken);

    /// <summary>What is known beside each of these, to value them one after another: as many queries as for one.</summary>
    internal Task<KnownTogether> KnowAsync(IReadOnlyCollection<Fulfilment> fulfilments, CancellationToken cancellationToken) =>
        reader.ReadAsync(fulfilments, cancellationToken);

    private async Task<Valued> ValueAsync(
        Tender tender,
        Fulfilment fulfilment,
        Func<TariffSchedule, Task<KnownFacts>> know,
        CancellationToken cancellationToken
    )
    {
        var decided = fulfilment.Status is FulfilmentStatus.Completed or FulfilmentStatus.Rejected or FulfilmentStatus.Withdrawn
            ? fulfilment.TariffScheduleId
            : null;
        if ((decided ?? tender.TariffScheduleId) is not { } scheduleId)
        {
            return new Valued(null, null, [await WithoutScheduleAsync(tender, cancellationToken)]);
        }

        var schedule = await tariffs.GetAsync(scheduleId, cancellationToken);
        var known = await know(schedule);
        return Value(schedule, TermOf(tender), fulfilment, fulfilment.FactsFor(schedule, known)) with { ScheduleId = scheduleId };
    }

    /// <inheritdoc cref="ValueAsync(Tender, Fulfilment, ParticipantKnowledge?, CancellationToken)"/>
    public Task<Valued> ValueAsync(Tender tender, Fulfilment fulfilment, CancellationToken cancellationToken) =>
        ValueAsync(tender, fulfilment, participant: null, cancellationToken);

    /// <summary>What is booked for a delivery: the whole of what then stands minus what the others have, in whatever order they were sent in.</summary>
    public async Task<Valued> ValueAsync(Tender tender, Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken)
    {
        var others = await OthersAsync(fulfilment.Id, delivery.Id, cancellationToken);
        var part = DeliveredPart.Of(delivery) with { KeepsRecognition = delivery.Status == DeliveryStatus.Verified };
        var together = await KnowAsync([fulfilment], cancellationToken);
        var (standing, known) = await StandingAndFactsAsync(tender, fulfilment, [.. others, part], together, cancellationToken);
        if (standing.Schedule is not { } schedule || !standing.Errors.IsEmpty)
        {
            return new Valued(standing.Schedule, null, standing.Errors);
        }

        var booked = standing.Whole - Euro.Sum(others.Select(other => other.Booked));
        var result = standing.Shares[part.Id].BookedAs(booked);
        return WithPart(new Valued(schedule, result, []) { Recognition = part.RecognitionBy(schedule, known!, fulfilment.SupplierId) }, fulfilment);
    }

    /// <summary>What stands beside a delivery.</summary>
    internal Task<IReadOnlyList<DeliveredPart>> OthersAsync(Guid fulfilmentId, Guid deliveryId, CancellationToken cancellationToken) =>
        deliveries.OthersAsync(fulfilmentId, deliveryId, cancellationToken);

    /// <summary>What all that stands is worth together, each part by the schedule it was valued by.</summary>
    internal async Task<StandingValue> StandingAsync(
        Tender tender,
        Fulfilment fulfilment,
        IReadOnlyList<DeliveredPart> parts,
        CancellationToken cancellationToken
    ) => await StandingAsync(tender, fulfilment, parts, await KnowAsync([fulfilment], cancellationToken), cancellationToken);

    /// <inheritdoc cref="StandingAsync(Tender, Fulfilment, IReadOnlyList{DeliveredPart}, CancellationToken)"/>
    internal async Task<StandingValue> StandingAsync(
        Tender tender,
        Fulfilment fulfilment,
        IReadOnlyList<DeliveredPart> parts,
        KnownTogether together,
        CancellationToken cancellationToken
    ) => (await StandingAndFactsAsync(tender, fulfilment, parts, together, cancellationToken)).Value;

    /// <summary>The schedule pinned to a tender; null when there is none.</summary>
    public async Task<TariffSchedule?> ScheduleOfAsync(Tender tender, CancellationToken cancellationToken) =>
        tender.TariffScheduleId is { } id ? await tariffs.GetAsync(id, cancellationToken) : null;

    /// <summary>What a delivery of this fulfilment has to say.</summary>
    public async Task<DeliveryNeeds> NeedsAsync(Tender tender, Fulfilment fulfilment, CancellationToken cancellationToken) =>
        fulfilment.NeedsOf(await ScheduleOfAsync(tender, cancellationToken));

    /// <summary>What a delivery that was valued before has to say.</summary>
    public async Task<DeliveryNeeds> NeedsAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken) =>
        fulfilment.NeedsOf(delivery.TariffScheduleId is { } id ? await tariffs.GetAsync(id, cancellationToken) : null);

    internal static TenderTerm TermOf(Tender tender) => new(tender.AwardDate, tender.StartDate, tender.EndDate);

    /// <returns>With the schedule and the facts of the last part that is given.</returns>
    private async Task<(StandingValue Value, KnownFacts? Known)> StandingAndFactsAsync(
        Tender tender,
        Fulfilment fulfilment,
        IReadOnlyList<DeliveredPart> parts,
        KnownTogether together,
        CancellationToken cancellationToken
    )
    {
        var inOrder = DeliveredPart.InOrder(parts);
        var shares = new Dictionary<Guid, ValuationResult>();
        TariffSchedule? schedule = null;
        KnownFacts? known = null;
        foreach (var own in parts.GroupBy(part => part.ScheduleId ?? tender.TariffScheduleId).OrderBy(own => own.Contains(parts[^1])))
        {
            if (own.Key is not { } scheduleId)
            {
                return (new StandingValue(null, shares, [await WithoutScheduleAsync(tender, cancellationToken)]), null);
            }

            schedule = await tariffs.GetAsync(scheduleId, cancellationToken);
            known = together.Of(schedule, fulfilment);
            var values = fulfilment.ValueDeliveries(schedule, TermOf(tender), known, inOrder);
            if (!values.Errors.IsEmpty)
            {
                return (new StandingValue(schedule, shares, Translate(values.Errors)), known);
            }

            var ids = own.Select(part => part.Id).ToHashSet();
            foreach (var (part, result) in inOrder.Zip(values.Results).Where(pair => ids.Contains(pair.First.Id)))
            {
                shares[part.Id] = result;
            }
        }

        return (new StandingValue(schedule, shares, []), known);
    }

    private async Task<FieldError> WithoutScheduleAsync(Tender tender, CancellationToken cancellationToken) =>
        new("", string.Format(FulfilmentTexts.NoSchedule, await gaps.OfAsync(tender, cancellationToken)));

    private static Valued Value(TariffSchedule schedule, TenderTerm term, Fulfilment fulfilment, FulfilmentFacts? facts)
    {
        if (facts is null)
        {
            return new Valued(schedule, null, []);
        }

        if (!fulfilment.Description.IsPlacement && schedule.BlockOf(fulfilment.Kind, fulfilment.BlockCode) is null)
        {
            return new Valued(schedule, null, [WithoutBlock(schedule, fulfilment)]);
        }

        var errors = Valuator.Check(schedule, term, facts);
        return errors.IsEmpty
            ? WithPart(new Valued(schedule, Valuator.Value(schedule, term, facts), []) { Recognition = facts.RecognisedBy }, fulfilment)
            : new Valued(schedule, null, Translate(errors));
    }

    private static FieldError WithoutBlock(TariffSchedule schedule, Fulfilment fulfilment) =>
        schedule.BlocksOf(fulfilment.Kind).Any()
            ? new FieldError(nameof(Fulfilment.BlockCode), fulfilment.Description.BlockMissing)
            : new FieldError("", string.Format(FulfilmentTexts.NoBlockOfKind, fulfilment.Description.Name.ToLowerInvariant()));

    private static Valued WithPart(Valued valued, Fulfilment fulfilment) =>
        valued is { Schedule: { } schedule, Result: not null }
            ? valued with
            {
                Part = FulfilmentCounting.PartOf(schedule, fulfilment, valued.Recognition, valued.Value),
            }
            : valued;

    /// <summary>"periods[1].to" and "to" both speak of the form's field To.</summary>
    private static ImmutableArray<FieldError> Translate(ImmutableArray<FactError> errors) =>
        [
            .. errors.Select(error =>
            {
                var field = error.Field[(error.Field.LastIndexOf('.') + 1)..];
                return new FieldError(
                    HoursRules.FieldOfFact(error.Field)
                        ?? FormFields.GetValueOrDefault(field)
                        ?? (field.Length == 0 ? "" : char.ToUpperInvariant(field[0]) + field[1..]),
                    error.Message
                );
            }),
        ];
}
