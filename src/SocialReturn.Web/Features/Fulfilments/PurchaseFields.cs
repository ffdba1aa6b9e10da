using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The fields of a purchase, by the blocks that a schedule has for it.</summary>
/// <param name="HasChoice">More than one block can be proposed here.</param>
/// <param name="Invoice">Blocks that go by the invoice.</param>
/// <param name="LabourCosts">Blocks that go by the labour in it.</param>
/// <param name="Elsewhere">Blocks that go by something this form does not ask: the adviser helps.</param>
public sealed record PurchaseFields(bool HasChoice, AskingBlocks Invoice, AskingBlocks LabourCosts, AskingBlocks Elsewhere)
{
    public IEnumerable<BuildingBlock> Here => Invoice.Blocks.Concat(LabourCosts.Blocks);

    public static PurchaseFields Of(TariffSchedule? schedule)
    {
        BuildingBlock[] all = [.. schedule?.BlocksOf(FulfilmentKind.SocialPurchase) ?? []];
        BuildingBlock[] here = [.. all.Where(block => block.Allows(BlockUnit.Invoice) || block.Unit == BlockUnit.LabourCost)];
        var byInvoice = here.ToLookup(block => block.Allows(BlockUnit.Invoice));
        return new PurchaseFields(all.Length > 1, new([.. byInvoice[true]]), new([.. byInvoice[false]]), new([.. all.Except(here)]));
    }

    /// <summary>For the script; null where there is nothing to choose.</summary>
    public string? Follows => HasChoice ? "BlockCode" : null;

    /// <summary>Before a table is pinned the invoice is asked for, as most tables do.</summary>
    public bool AsksInvoice => Invoice.Any || !LabourCosts.Any;
}
