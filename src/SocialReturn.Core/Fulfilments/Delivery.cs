using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// A delivered part of a fulfilment: a period of a placement, or an invoice of a purchase. It is claimed with evidence
/// and verified by an adviser. Period k is worth round(cumulative to k) − round(cumulative to k−1).
/// </summary>
public sealed class Delivery : CaseEntity, IReadByContractorAndDesk, IVersioned, IDraftable
{
    private Delivery() { }

    internal Delivery(Fulfilment fulfilment, int number)
        : base(fulfilment.RegionId, fulfilment.ContractorId)
    {
        TenderId = fulfilment.TenderId;
        FulfilmentId = fulfilment.Id;
        Number = number;
    }

    public Guid TenderId { get; private set; }

    public Guid FulfilmentId { get; private set; }

    /// <summary>1, 2, 3 within the fulfilment.</summary>
    public int Number { get; private set; }

    public DeliveryStatus Status { get; internal set; }

    /// <summary>First day of the period; the invoice date for a purchase.</summary>
    public DateOnly From { get; internal set; }

    /// <summary>Last day of the period; the invoice date for a purchase.</summary>
    public DateOnly To { get; internal set; }

    public Measures Measures { get; internal set; } = Measures.None;

    public string? InvoiceNumber { get; internal set; }

    /// <summary>The supplier's recognition by which the invoice was valued; the caps of the tender look at it.</summary>
    public string? RecognitionCode { get; internal set; }

    /// <summary>The schedule by which it was valued; it stays when another one is pinned to the tender later.</summary>
    public Guid? TariffScheduleId { get; internal set; }

    /// <summary>Nothing more is delivered after this: what was agreed and not delivered is gone.</summary>
    public bool IsLast { get; internal set; }

    public Euro Value { get; internal set; }

    public DateTime? ClaimedAt { get; internal set; }

    public bool IsDraft => ClaimedAt is null;

    public Guid? ClaimedById { get; internal set; }

    public DateOnly? AnswerDueOn { get; internal set; }

    public DateTime? DecidedAt { get; internal set; }

    public string? DecisionReason { get; internal set; }

    /// <summary>As what it goes on at another tender; null unless it was moved.</summary>
    public Guid? MovedToId { get; internal set; }

    public Guid Version { get; private set; }

    /// <summary>Keeps the days and, of the measures, what counts.</summary>
    internal void Take(DeliveryInput input, DeliveryNeeds needs)
    {
        From = input.From ?? From;
        To = needs.DeliveredBy == DeliveredBy.Invoice ? From : input.To ?? To;
        Measures = needs.Keep(input.Measures);
    }
}
