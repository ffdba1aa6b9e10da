using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>How a fulfilment is valued: a work place over its days, or an effort by what it took.</summary>
public enum FulfilmentShape
{
    Placement,
    Effort,
}

/// <summary>Who delivers an effort, beside the contractor itself.</summary>
public enum SupplierRole
{
    None,

    /// <summary>A supplier of the region's list: what counts is its recognition on the invoice date (rules.md, section 2).</summary>
    Recognised,

    /// <summary>A school or trainer: its name only.</summary>
    Trainer,
}

/// <summary>What proves that a part was delivered.</summary>
public enum DeliveredBy
{
    Period,
    Invoice,
    Performance,
}

/// <summary>All that differs between the kinds of fulfilment (rules.md, section 2): whoever needs to know asks here, and nowhere for the kind itself.</summary>
public sealed record KindDescription
{
    public required FulfilmentKind Kind { get; init; }

    public required FulfilmentShape Shape { get; init; }

    public required string Name { get; init; }

    /// <summary>In a title before what it is about: "Inkoop: plantgoed".</summary>
    public required string ShortName { get; init; }

    /// <summary>A few words that go on after the name.</summary>
    public required string About { get; init; }

    /// <summary>Plain examples, for who chooses a kind.</summary>
    public required string Examples { get; init; }

    /// <summary>What is asked of who proposes one: "Wat koopt u?".</summary>
    public required string Question { get; init; }

    /// <summary>What the blocks of its kind are a choice of: "Doelgroep".</summary>
    public required string BlockLabel { get; init; }

    /// <summary>Asks to choose a block.</summary>
    public required string BlockMissing { get; init; }

    public required string Icon { get; init; }

    public required DeliveredBy DeliveredBy { get; init; }

    /// <summary>The part of an address that names the kind: "inkoop".</summary>
    public required string Slug { get; init; }

    public SupplierRole Supplier { get; init; }

    /// <summary>Has to be agreed on before the work is done.</summary>
    public bool IsAgreedBeforehand { get; init; }

    /// <summary>Says in a sentence how it relates to the tender; of a participation the work itself says so.</summary>
    public bool AsksRelation { get; init; } = true;

    /// <summary>Hangs on a placement of the same participant in the same tender, or on the contractor's own staff.</summary>
    public bool HangsOnPlacement { get; init; }

    /// <summary>Language may be valued extra.</summary>
    public bool MayBeLanguage { get; init; }

    /// <summary>Says what it is meant to bring about, and its type.</summary>
    public bool StatesGoal { get; init; }

    /// <summary>Is proposed and delivered by the rows of an hours specification.</summary>
    public bool ListsHours { get; init; }

    public bool IsPlacement => Shape == FulfilmentShape.Placement;

    /// <summary>Meant to be worth less than work for somebody of a target group.</summary>
    public bool IsWorthLess { get; init; }

    /// <summary>
    /// Not in every region: it is there where the tariff schedule has blocks for it and the region has set its days, and no plan is suggested
    /// with it.
    /// </summary>
    public bool IsInSomeRegions { get; init; }

    /// <summary>Whether a block without a code can only be one: of a purchase the one that takes an invoice.</summary>
    internal BuildingBlock? BlockOf(TariffSchedule schedule, string? code)
    {
        var blocks = schedule.BlocksOf(Kind).ToImmutableArray();
        return code is { Length: > 0 } ? blocks.FirstOrDefault(block => string.Equals(block.Code, code, StringComparison.Ordinal))
            : blocks.Length == 1 ? blocks[0]
            : DeliveredBy == DeliveredBy.Invoice
                ? blocks.FirstOrDefault(block => block.Allows(BlockUnit.Invoice)) ?? blocks.FirstOrDefault(block => block.Unit == BlockUnit.LabourCost)
            : null;
    }
}
