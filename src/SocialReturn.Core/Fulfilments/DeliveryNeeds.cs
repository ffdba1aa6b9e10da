using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a delivery has to say: a placement is delivered by the method that was agreed, an effort by its invoice or by what was done.</summary>
public sealed record DeliveryNeeds
{
    public required DeliveredBy DeliveredBy { get; init; }

    /// <summary>The contract hours of the period.</summary>
    public bool HoursPerWeek { get; private init; }

    /// <summary>The hours that were worked in the period.</summary>
    public bool WorkedHours { get; private init; }

    /// <summary>The wages that were paid for the period.</summary>
    public bool WageCosts { get; private init; }

    /// <summary>The numbers of days, half days and times of the period.</summary>
    public bool Days { get; private init; }

    public bool HalfDays { get; private init; }

    public bool Events { get; private init; }

    /// <summary>Of an effort: what its block counts by.</summary>
    public EffortNeeds? Effort { get; private init; }

    /// <summary>The amount of the invoice and its VAT.</summary>
    public bool Invoice => Effort is { Invoice: true };

    /// <summary>The labour in the invoice, and nothing else of it.</summary>
    public bool LabourCosts => Effort is { LabourCosts: true };

    internal static DeliveryNeeds Of(Placement placement, PlacementNeeds needs)
    {
        var byWorkedHours = placement.Measures.WorkedHours is not null;
        return new DeliveryNeeds
        {
            DeliveredBy = placement.Description.DeliveredBy,
            HoursPerWeek = !byWorkedHours && (needs.Hours || placement.Measures.HoursPerWeek is not null),
            WorkedHours = byWorkedHours,
            WageCosts = needs.WageCosts,
            Days = needs.Days,
            HalfDays = needs.HalfDays,
            Events = needs.Events,
        };
    }

    internal static DeliveryNeeds Of(Effort effort, EffortNeeds needs) =>
        new()
        {
            DeliveredBy = effort.Description.DeliveredBy,
            WageCosts = needs.WageCosts,
            Effort = needs,
        };

    internal DeliveredPeriod PeriodOf(DeliveredPart delivery) =>
        new(delivery.From, delivery.To, delivery.Measures.HoursPerWeek, delivery.Measures.WorkedHours)
        {
            WageCosts = WageCosts ? delivery.Measures.WageCosts : null,
            Counts = delivery.Measures.Counts,
        };

    /// <summary>Nothing is kept that does not count.</summary>
    internal Measures Keep(Measures measures) =>
        Effort is { } effort
            ? measures.KeepOnly(effort)
            : new Measures
            {
                HoursPerWeek = measures.HoursPerWeek,
                WorkedHours = measures.WorkedHours,
                WageCosts = WageCosts ? measures.WageCosts : null,
                Days = Days ? measures.Days : null,
                HalfDays = HalfDays ? measures.HalfDays : null,
                Events = Events ? measures.Events : null,
            };
}
