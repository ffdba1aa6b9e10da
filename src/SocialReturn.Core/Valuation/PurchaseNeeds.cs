using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What a purchase has to say, by the unit of its block.</summary>
/// <param name="Block">Which block it is: the schedule has more than one for purchases.</param>
/// <param name="Invoice">The amount of the invoice and its VAT.</param>
/// <param name="LabourCosts">The labour in the invoice, and nothing else of it.</param>
public sealed record PurchaseNeeds(bool Block, bool Invoice, bool LabourCosts)
{
    /// <param name="blockCode">Null while none is chosen.</param>
    public static PurchaseNeeds Of(TariffSchedule? schedule, string? blockCode)
    {
        var byLabour = schedule?.FindPurchaseBlock(blockCode) is { Unit: BlockUnit.LabourCost } block && !block.Allows(BlockUnit.Invoice);
        return new PurchaseNeeds(schedule?.PurchaseBlocks.Skip(1).Any() ?? false, !byLabour, byLabour);
    }
}
