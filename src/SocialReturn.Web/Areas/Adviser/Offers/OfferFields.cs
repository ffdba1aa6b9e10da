using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Areas.Adviser.Offers;

/// <summary>What can be offered otherwise: what the block counts by, by the name of its field.</summary>
public static class OfferFields
{
    public static IReadOnlySet<string> Of(Fulfilment fulfilment, TariffSchedule? schedule, string? blockCode)
    {
        var fields = fulfilment.Description.IsPlacement
            ? Of(PlacementNeeds.Of(schedule?.FindBlock(blockCode)), fulfilment.Measures.WorkedHours is not null)
            : Of(EffortNeeds.Of(schedule, fulfilment.Kind, blockCode));
        return fields.Where(field => field.Asks).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="byTheHour">The contractor gave the hours of the whole placement, not those of a week.</param>
    private static (string Name, bool Asks)[] Of(PlacementNeeds needs, bool byTheHour) =>
        [
            (nameof(OfferForm.HoursPerWeek), !needs.WorkedHours),
            (nameof(OfferForm.WorkedHours), needs.WorkedHours || byTheHour),
            (nameof(OfferForm.WageCosts), needs.WageCosts),
            (nameof(OfferForm.Stages), needs.Stages),
            (nameof(OfferForm.Days), needs.Days),
            (nameof(OfferForm.HalfDays), needs.HalfDays),
            (nameof(OfferForm.Events), needs.Events),
        ];

    private static (string Name, bool Asks)[] Of(EffortNeeds needs) =>
        [
            (nameof(OfferForm.InvoiceInclVat), needs.Invoice),
            (nameof(OfferForm.Vat), needs.Invoice),
            (nameof(OfferForm.Cost), needs.Invoice),
            (nameof(OfferForm.MaterialCosts), needs.MaterialCosts),
            (nameof(OfferForm.LabourCosts), needs.LabourCosts),
            (nameof(OfferForm.WageCosts), needs.WageCosts),
            (nameof(OfferForm.StatedValue), needs.StatedValue),
            (nameof(OfferForm.Persons), needs.Persons),
            (nameof(OfferForm.Hours), needs.Hours),
            (nameof(OfferForm.Days), needs.Counts(BlockUnit.Day)),
            (nameof(OfferForm.HalfDays), needs.Counts(BlockUnit.HalfDay)),
            (nameof(OfferForm.Events), needs.Events),
            (nameof(OfferForm.Stages), needs.Counts(BlockUnit.Stage)),
        ];
}
