using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tariffs;

public enum TariffStatus
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>A stored version of a region's tariff schedule. Immutable once published: tenders pin it.</summary>
public sealed class TariffScheduleVersion : RegionEntity, IReadByAuthoritiesToo, IHiddenAsDraft, IVersioned
{
    public const int MaxCode = 60;
    public const int MaxName = 200;

    private TariffScheduleVersion() => Code = Name = Document = "";

    /// <param name="document">The file that the schedule was read from.</param>
    public TariffScheduleVersion(Guid regionId, TariffSchedule schedule, string document)
        : this(regionId, schedule.Code, schedule.Version) => Take(schedule, document);

    /// <summary>A draft that nobody has filled in yet.</summary>
    internal TariffScheduleVersion(Guid regionId, string code, int number)
        : base(regionId)
    {
        Code = code;
        Number = number;
        Name = Document = "";
    }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public int Number { get; private set; }

    /// <summary>A schedule without a valid-from date is never selected by itself.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day. A later schedule may set it on a published one; the document stays as it was published.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The last day that it was published with, before a later schedule ended it.</summary>
    public DateOnly? PublishedUntil => ScheduleDraft.Parse(Document).Head.Date("validTo");

    /// <summary>Which day of a tender lies between those two; beside the document, so that it can be asked for.</summary>
    public SelectingDay SelectedBy { get; private set; }

    /// <summary>False for an example tariff: every amount says so.</summary>
    public bool IsVerified { get; private set; }

    public TariffStatus Status { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>The schedule file (docs/tariff-schedule.md). Of a draft it may be incomplete.</summary>
    public string Document { get; private set; }

    public Guid Version { get; private set; }

    public void Publish(DateTime at)
    {
        Status = TariffStatus.Published;
        PublishedAt = at;
    }

    internal void Take(TariffSchedule schedule, string document)
    {
        Name = schedule.Name;
        ValidFrom = schedule.ValidFrom;
        ValidTo = schedule.ValidTo;
        SelectedBy = schedule.SelectedBy;
        IsVerified = schedule.Verified;
        Document = document;
    }

    /// <summary>A draft as far as it is written: what cannot be read yet is not known.</summary>
    internal void Take(ScheduleDraft draft)
    {
        var name = draft.Head["name"];
        Name = name.Length > MaxName ? name[..MaxName] : name;
        ValidFrom = draft.Head.Date("validFrom");
        ValidTo = draft.Head.Date("validTo");
        SelectedBy = JsonNames.TryRead<SelectingDay>(draft.Head["selectedBy"], out var day) ? day : SelectingDay.Award;
        IsVerified = draft.Head.Flag("verified");
        Document = draft.Write();
    }

    /// <summary>Ends the schedule for days after this one.</summary>
    internal void Close(DateOnly validTo) => ValidTo = validTo;

    /// <summary>Takes that end back: the schedule that brought it was withdrawn.</summary>
    internal void Reopen(DateOnly? validTo) => ValidTo = validTo;

    internal void Withdraw() => Status = TariffStatus.Withdrawn;
}
