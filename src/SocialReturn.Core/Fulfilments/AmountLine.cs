using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>The states that a euro of a fulfilment can be booked in (rules.md, section 4).</summary>
public enum AmountState
{
    Proposed,

    /// <summary>As agreed; what is claimed or realised of it comes off when progress is counted.</summary>
    Agreed,
    Claimed,
    Realised,
}

/// <summary>A dated, signed line with the round that made it. What a fulfilment has in a state is the sum of its lines, as of any day.</summary>
public sealed class AmountLine : CaseEntity, IReadByContractorAndDesk, IAppendOnly
{
    private AmountLine() { }

    internal AmountLine(Fulfilment fulfilment, Guid? deliveryId, Guid roundId, AmountState state, Euro amount, DateTime at)
        : base(fulfilment.RegionId, fulfilment.ContractorId)
    {
        (TenderId, FulfilmentId, DeliveryId) = (fulfilment.TenderId, fulfilment.Id, deliveryId);
        (RoundId, State, Amount, At) = (roundId, state, amount, at);
    }

    public Guid TenderId { get; private set; }

    public Guid FulfilmentId { get; private set; }

    /// <summary>Null for what is proposed and agreed as a whole.</summary>
    public Guid? DeliveryId { get; private set; }

    public Guid RoundId { get; private set; }

    public AmountState State { get; private set; }

    public Euro Amount { get; private set; }

    public DateTime At { get; private set; }
}
