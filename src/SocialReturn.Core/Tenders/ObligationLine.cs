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
    Discount,
}

/// <summary>One dated line of the obligation. Nothing is overwritten: the total is the sum (rules.md, section 1).</summary>
public sealed class ObligationLine : CaseEntity
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

    /// <summary>Null for an absolute amount.</summary>
    public decimal? Percentage { get; internal set; }

    /// <summary>For a discount line: the certificate, one of RecognitionCodes.</summary>
    public string? RecognitionCode { get; internal set; }

    public Euro Amount { get; private set; }

    public string? Reason { get; internal set; }

    public string Author { get; private set; }
}
