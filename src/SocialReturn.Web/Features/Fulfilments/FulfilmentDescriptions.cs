using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>How a fulfilment is called on screens: the same words in every list.</summary>
public static class FulfilmentDescriptions
{
    /// <summary>"Deelnemer D-03", or what is bought and from whom.</summary>
    /// <param name="participant">The contractor's reference; null in a draft without a person.</param>
    public static string Title(Fulfilment fulfilment, string? participant) =>
        fulfilment switch
        {
            { Description.IsPlacement: true } => participant is null
                ? FulfilmentScreenTexts.NoParticipant
                : string.Format(FulfilmentScreenTexts.ParticipantTitle, participant),
            { Title.Length: 0 } => string.Format(FulfilmentScreenTexts.NotFilledIn, fulfilment.Description.Name),
            { SupplierName.Length: > 0 } => string.Format(FulfilmentScreenTexts.SuppliedTitle, fulfilment.Title, fulfilment.SupplierName),
            _ => fulfilment.Title,
        };

    /// <summary>"Participatiewet, 32 uur per week".</summary>
    public static string Detail(Fulfilment fulfilment, TariffSchedule? schedule) =>
        fulfilment.Description.IsPlacement ? PlacementDetail(fulfilment, schedule) : fulfilment.Description.Name;

    /// <summary>"1 mei 2025 – 31 januari 2026", "1 mei – 31 augustus 2026", "1 – 31 mei 2026"; one day stands alone.</summary>
    public static string Period(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            (null, null) => "",
            ({ } start, { } end) when start != end => string.Format(FulfilmentScreenTexts.Period, Start(start, end), end.ToFullDate()),
            _ => (from ?? to)!.Value.ToFullDate(),
        };

    /// <summary>The kind, and of a placement what its detail adds to it.</summary>
    public static string KindAndDetail(KindDescription kind, string detail) => kind.IsPlacement ? $"{kind.Name} · {detail}" : kind.Name;

    /// <summary>The same in a list of all kinds: a work place needs no kind to be known, another placement does.</summary>
    public static string DetailInList(Fulfilment fulfilment, TariffSchedule? schedule)
    {
        var detail = Detail(fulfilment, schedule);
        return fulfilment.Description == FulfilmentKinds.First ? detail : KindAndDetail(fulfilment.Description, detail);
    }

    /// <summary>The act of delivering a part, on buttons and above its form.</summary>
    public static string Deliver(DeliveredBy by) =>
        by switch
        {
            DeliveredBy.Period => FulfilmentScreenTexts.DeliverPeriod,
            DeliveredBy.Invoice => FulfilmentScreenTexts.DeliverInvoice,
            _ => FulfilmentScreenTexts.DeliverPerformance,
        };

    /// <summary>The part of the first day that the last day does not say.</summary>
    private static string Start(DateOnly start, DateOnly end) =>
        (start.Year == end.Year, start.Month == end.Month) switch
        {
            (true, true) => start.Day.ToString(),
            (true, false) => start.ToString(FulfilmentScreenTexts.DayAndMonth),
            _ => start.ToFullDate(),
        };

    private static string PlacementDetail(Fulfilment placement, TariffSchedule? schedule)
    {
        var block = schedule?.FindBlock(placement.BlockCode)?.Name ?? FulfilmentScreenTexts.NoBlock;
        var detail = placement.Measures switch
        {
            { HoursPerWeek: { } hours } => string.Format(FulfilmentScreenTexts.BlockHoursPerWeek, block, hours.ToString("0.##")),
            { WorkedHours: { } worked } => string.Format(FulfilmentScreenTexts.BlockWorkedHours, block, worked.ToString("0.##")),
            { Days: { } days } => DutchText.Format(FulfilmentScreenTexts.BlockDays, block, days),
            { HalfDays: { } halfDays } => DutchText.Format(FulfilmentScreenTexts.BlockHalfDays, block, halfDays),
            { Events: { } events } => DutchText.Format(FulfilmentScreenTexts.BlockEvents, block, events),
            _ => block,
        };
        return placement.Measures.WageCosts is { } wages ? string.Format(FulfilmentScreenTexts.WithWageCosts, detail, wages) : detail;
    }
}
