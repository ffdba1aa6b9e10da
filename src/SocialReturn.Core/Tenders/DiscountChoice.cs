using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>What an adviser decided when the certificate behind a discount had lapsed: the discount stays, or it ended by a line of its own.</summary>
public sealed class DiscountChoice : CaseEntity, IReadByContractorAndDesk, IAppendOnly
{
    private DiscountChoice() => Reason = DecidedByName = "";

    internal DiscountChoice(Tender tender, Guid certificateId, decimal percentage, DateOnly lapsedOn, string reason)
        : base(tender.RegionId, tender.ContractorId)
    {
        TenderId = tender.Id;
        CertificateId = certificateId;
        Percentage = percentage;
        LapsedOn = lapsedOn;
        Reason = reason;
        DecidedByName = "";
    }

    public Guid TenderId { get; private set; }

    public Guid CertificateId { get; private set; }

    public decimal Percentage { get; private set; }

    /// <summary>The last day of the certificate as it was known then: when it turns out to be another day, it is asked again.</summary>
    public DateOnly LapsedOn { get; private set; }

    /// <summary>The line that ended it; null when the discount stays.</summary>
    public Guid? LineId { get; internal set; }

    public string Reason { get; private set; }

    public Guid DecidedById { get; internal set; }

    public string DecidedByName { get; internal set; }

    public DateTime DecidedAt { get; internal set; }
}
