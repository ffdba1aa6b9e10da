using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

public enum ObligationLineKind
{
    Award,
    Option,
    Extension,
    CallOff,
    Turnover,
    Correction,

    /// <summary>What lies over the cap on the obligation: zero or less, recomputed when other lines change.</summary>
    OverCap,

    /// <summary>For the contractor's certificate: zero or less, recomputed when other lines change.</summary>
    Discount,

    /// <summary>An adviser ended a discount, in whole or in part: zero or more.</summary>
    DiscountEnded,
}

/// <summary>One dated line of the obligation. Nothing is overwritten: the total is the sum (rules.md, section 1).</summary>
public sealed class ObligationLine : CaseEntity, IReadByContractorAndDesk
{
    private ObligationLine() => Author = "";

    internal ObligationLine(Tender tender, ObligationLineKind kind, DateOnly date, Euro amount, string author)
        : base(tender.RegionId, tender.ContractorId)
    {
        TenderId = tender.Id;
        Kind = kind;
        Date = date;
        Amount = amount;
        Author = author;
    }

    public Guid TenderId { get; private set; }

    public ObligationLineKind Kind { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>What the percentage is taken of; zero for an absolute amount.</summary>
    public Euro Base { get; internal set; }

    /// <summary>The part of the base that the percentage is taken of, over 0 to 100; null is all of it.</summary>
    public decimal? BasePercentage { get; internal set; }

    /// <summary>Null for an absolute amount.</summary>
    public decimal? Percentage { get; internal set; }

    /// <summary>For a discount line: the step of the certificate, one of RecognitionCodes.</summary>
    public string? RecognitionCode { get; internal set; }

    /// <summary>For a discount line and for the line that ends it.</summary>
    public Guid? CertificateId { get; internal set; }

    public Euro Amount { get; private set; }

    public string? Reason { get; internal set; }

    public string Author { get; private set; }

    /// <summary>When it was written down, which may be after its date.</summary>
    public DateTime RecordedAt { get; internal set; }

    /// <summary>Owed for the contract: what people add, before cap and discount.</summary>
    public bool IsBase => Kind <= ObligationLineKind.Correction;

    /// <summary>Follows from the other lines and from the agreements about the obligation.</summary>
    public bool IsDerived => Kind is ObligationLineKind.OverCap or ObligationLineKind.Discount;

    /// <summary>The award's date was wrong, and nothing has been agreed on it yet.</summary>
    internal void MoveTo(DateOnly date) => Date = date;
}
