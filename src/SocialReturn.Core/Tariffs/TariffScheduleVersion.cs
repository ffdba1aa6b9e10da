using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tariffs;

public enum TariffStatus
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>A stored version of a region's tariff schedule. Immutable once published: tenders pin it.</summary>
public sealed class TariffScheduleVersion : RegionEntity
{
    private TariffScheduleVersion() => Code = Name = Document = "";

    /// <param name="document">The file that the schedule was read from.</param>
    public TariffScheduleVersion(Guid regionId, TariffSchedule schedule, string document)
        : base(regionId)
    {
        Code = schedule.Code;
        Name = schedule.Name;
        Number = schedule.Version;
        ValidFrom = schedule.ValidFrom;
        ValidTo = schedule.ValidTo;
        IsVerified = schedule.Verified;
        Document = document;
    }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public int Number { get; private set; }

    /// <summary>A schedule without a valid-from date is never selected by itself.</summary>
    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    /// <summary>False for an example tariff: every amount says so.</summary>
    public bool IsVerified { get; private set; }

    public TariffStatus Status { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>The schedule file as it was imported (docs/tariff-schedule.md).</summary>
    public string Document { get; private set; }

    public void Publish(DateTime at)
    {
        Status = TariffStatus.Published;
        PublishedAt = at;
    }
}
