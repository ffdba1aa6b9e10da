using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>One contract after award, with the obligation that goes with it and the progress on it.</summary>
public sealed class Tender : CaseEntity, IReadByAuthorityToo, IVersioned
{
    public const int MaxTitle = 160;

    private Tender() => Title = ContactMail = "";

    internal Tender(Guid regionId, Guid contractorId, Guid authorityId, TenderTerms terms, bool confirmed)
        : base(regionId, contractorId)
    {
        AuthorityId = authorityId;
        Title = ContactMail = "";
        Status = confirmed ? TenderStatus.Running : TenderStatus.AwaitingConfirmation;
        SetTerms(terms);
    }

    public Guid AuthorityId { get; private set; }

    public string Title { get; private set; }

    /// <summary>The authority's own reference; lots of one tender may share it.</summary>
    public string? Reference { get; private set; }

    public string ContactMail { get; private set; }

    /// <summary>Excluding VAT.</summary>
    public Euro ContractSum { get; private set; }

    /// <summary>The part of the contract sum, and of the turnover, that the percentage is of; over 0 to 100, null is all of it.</summary>
    public decimal? BasePercentage { get; private set; }

    public decimal Percentage { get; private set; }

    public DateOnly AwardDate { get; private set; }

    /// <summary>The first day on which anybody could read the tender; null when nobody filled it in.</summary>
    public DateOnly? PublicationDate { get; private set; }

    public DateOnly StartDate { get; private set; }

    public DateOnly EndDate { get; private set; }

    public TenderStatus Status { get; private set; }

    /// <summary>The schedule pinned to the tender by its dates; null when none was valid then: an adviser pins one.</summary>
    public Guid? TariffScheduleId { get; private set; }

    /// <summary>The share of the invoiced turnover that is owed, 0 to 100; null when the obligation does not follow turnover.</summary>
    public decimal? TurnoverPercentage { get; private set; }

    /// <summary>The most that the obligation may be before discount, in cents; null without a cap.</summary>
    public long? ObligationCapCents { get; private set; }

    /// <summary>The days by which a schedule is selected.</summary>
    public TenderDates Dates => new(AwardDate, PublicationDate, StartDate);

    public Euro? ObligationCap => ObligationCapCents is { } cents ? new Euro(cents) : null;

    /// <summary>The total of the obligation lines.</summary>
    public Euro Obligation { get; private set; }

    /// <summary>Stored so that lists need no sums; recomputed in the transaction of every change (docs/adr/0005).</summary>
    public ProgressAmounts Progress { get; private set; } = ProgressAmounts.None;

    /// <summary>For the first time; each time stands in its round.</summary>
    public DateTime RegisteredAt { get; internal init; }

    public Guid Version { get; private set; }

    internal void SetTerms(TenderTerms terms)
    {
        Title = terms.Title;
        Reference = terms.Reference;
        ContactMail = terms.ContactMail;
        ContractSum = terms.ContractSum;
        BasePercentage = terms.BasePercentage;
        Percentage = terms.Percentage;
        AwardDate = terms.AwardDate;
        PublicationDate = terms.PublicationDate;
        StartDate = terms.StartDate;
        EndDate = terms.EndDate;
    }

    internal void Pin(Guid? tariffScheduleId) => TariffScheduleId = tariffScheduleId;

    internal void SetObligation(Euro total) => Obligation = total;

    internal void SetObligationTerms(decimal? turnoverPercentage, Euro? cap)
    {
        TurnoverPercentage = turnoverPercentage;
        ObligationCapCents = cap?.Cents;
    }

    internal void Extend(DateOnly endDate) => EndDate = endDate;

    internal void SetProgress(ProgressAmounts amounts) => Progress = amounts;

    internal void Confirm() => Status = TenderStatus.Running;

    internal void Refuse() => Status = TenderStatus.Refused;

    internal void RegisterAgain(Guid authorityId, TenderTerms terms)
    {
        AuthorityId = authorityId;
        SetTerms(terms);
        Status = TenderStatus.AwaitingConfirmation;
    }
}
