using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A work place for a person of a target group, valued with a building block.</summary>
public sealed class Participation : Fulfilment
{
    private Participation() => BlockCode = "";

    internal Participation(Tender tender)
        : base(tender, FulfilmentKind.Participation) => BlockCode = "";

    /// <summary>Null in a draft that does not name the person yet.</summary>
    public Guid? ParticipantId { get; internal set; }

    /// <summary>The target group: a block of the tender's schedule; empty in a draft.</summary>
    public string BlockCode { get; internal set; }

    /// <summary>Contract hours a week; null when worked hours are agreed instead.</summary>
    public decimal? HoursPerWeek { get; internal set; }

    /// <summary>Hired-in hours in total; null when hours per week are agreed.</summary>
    public decimal? WorkedHours { get; internal set; }

    public DateOnly? From { get; internal set; }

    public DateOnly? To { get; internal set; }

    public bool PermanentContract { get; internal set; }

    /// <summary>Months of the participant's counting clock that it uses, in 1/377,580 month; frozen when agreed.</summary>
    public long CountedMonthUnits { get; internal set; }

    /// <summary>Codes of the once-only bonuses in its value, separated by spaces: the participant brings them in once per tender.</summary>
    public string? OnceBonuses { get; internal set; }

    internal override void SetValue(Valued valued)
    {
        base.SetValue(valued);
        CountedMonthUnits = valued.Result?.CountedMonths.Units ?? 0;
        OnceBonuses = valued.Result is { OnceBonuses.IsEmpty: false } result ? string.Join(' ', result.OnceBonuses) : null;
    }
}
