using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The fields of a purchase, by the blocks that a schedule has for it.</summary>
/// <param name="HasChoice">More than one block can be proposed here.</param>
/// <param name="Invoice">Blocks that go by the invoice.</param>
/// <param name="LabourCosts">Blocks that go by the labour in it.</param>
/// <param name="Elsewhere">Blocks that go by something this form does not ask: the adviser helps.</param>
public sealed record PurchaseFields(bool HasChoice, AskingBlocks Invoice, AskingBlocks LabourCosts, AskingBlocks Elsewhere)
{
    public static PurchaseFields Of(TariffSchedule? schedule)
    {
        BuildingBlock[] here = [.. schedule?.PurchaseBlocks ?? []];
        var byLabour = here.ToLookup(block => PurchaseNeeds.Of(schedule, block.Code).LabourCosts);
        return new PurchaseFields(
            here.Length > 1,
            new([.. byLabour[false]]),
            new([.. byLabour[true]]),
            new([.. (schedule?.BlocksOf(FulfilmentKind.SocialPurchase) ?? []).Except(here)])
        );
    }

    /// <summary>For the script; null where there is nothing to choose.</summary>
    public string? Follows => HasChoice ? "BlockCode" : null;

    /// <summary>Before a table is pinned the invoice is asked for, as most tables do.</summary>
    public bool AsksInvoice => Invoice.Any || !LabourCosts.Any;
}
