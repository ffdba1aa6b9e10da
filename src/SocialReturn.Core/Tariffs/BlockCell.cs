using System.Runtime.InteropServices;

namespace SocialReturn.Core.Tariffs;

/// <summary>One place of the matrix of the rule language: a unit on a kind of fulfilment.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BlockCell(KindDescription Kind, BlockUnit Unit)
{
    public bool IsPlacement => Kind.IsPlacement;

    /// <summary>Whether it concerns one person that is known: a placement, or what hangs on one.</summary>
    public bool HasParticipant => Kind.IsPlacement || Kind.HangsOnPlacement;
}

/// <summary>Why a field of a block means nothing on some unit or kind. Its words are in <see cref="TariffTexts"/>.</summary>
public enum NoMeaning
{
    /// <summary>An effort has no contract or working week.</summary>
    NoWorkingWeek,

    /// <summary>A work place is worth its hours and its duration, not an invoice or an agreed value.</summary>
    ValuedByTime,

    /// <summary>The amount comes from the facts.</summary>
    AmountFromFacts,

    /// <summary>There is an amount for each unit: nothing to take a percentage of.</summary>
    NoCost,

    /// <summary>There is no invoice to take material off.</summary>
    NoInvoice,

    /// <summary>Only a yearly amount has an hourly rate beside it.</summary>
    NotYearly,

    /// <summary>Only a work place runs on a participant's counting clock.</summary>
    NoClock,

    /// <summary>It says something of the person at work, or of the contract.</summary>
    NoWorkPlace,

    /// <summary>It concerns no single person.</summary>
    NoParticipant,

    /// <summary>A single amount, an invoice or an agreed value lasts no time.</summary>
    NoDuration,

    /// <summary>No times are counted.</summary>
    NoTimes,

    /// <summary>No hours are counted.</summary>
    NoHours,

    /// <summary>No rate is multiplied by a number.</summary>
    NotMultiplied,

    /// <summary>A work place is for one person.</summary>
    OnePerson,
}
