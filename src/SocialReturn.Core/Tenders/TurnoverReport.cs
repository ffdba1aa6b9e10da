using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

public enum TurnoverStatus
{
    /// <summary>The contractor reported it; an adviser has to confirm it.</summary>
    Reported,

    /// <summary>It stands: as a line of the obligation, or as the answer that there was no turnover.</summary>
    Confirmed,
    Refused,
}

/// <summary>The invoiced turnover of one period, on which a part of the obligation rests (rules.md, section 1). Who
/// reported it and what was decided stands in its round.</summary>
public sealed class TurnoverReport : CaseEntity, IReadByContractorAndDesk, IVersioned
{
    private TurnoverReport() { }

    internal TurnoverReport(Tender tender, DateOnly from, DateOnly to, Euro turnover, bool isLast)
        : base(tender.RegionId, tender.ContractorId)
    {
        TenderId = tender.Id;
        From = from;
        To = to;
        Turnover = turnover;
        IsLast = isLast;
    }

    public Guid TenderId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>Invoiced in the period, excluding VAT. Nought is an answer too.</summary>
    public Euro Turnover { get; private set; }

    /// <summary>
    /// After it no more turnover is asked for, as long as no later period stands. Taken back when a later last report is refused: then it is
    /// not over.
    /// </summary>
    public bool IsLast { get; internal set; }

    public TurnoverStatus Status { get; internal set; }

    public Guid Version { get; private set; }
}
