using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>How a fulfilment is called on screens: the same words in every list.</summary>
public static class FulfilmentDescriptions
{
    public static string KindName(FulfilmentKind kind) =>
        kind switch
        {
            FulfilmentKind.Participation => FulfilmentScreenTexts.KindParticipation,
            FulfilmentKind.Development => FulfilmentScreenTexts.KindDevelopment,
            FulfilmentKind.SocialPurchase => FulfilmentScreenTexts.KindSocialPurchase,
            FulfilmentKind.SocialActivity => FulfilmentScreenTexts.KindSocialActivity,
            _ => FulfilmentScreenTexts.KindJobToJob,
        };

    /// <summary>"Deelnemer D-03", or what is bought and from whom.</summary>
    /// <param name="participant">The contractor's reference; null in a draft without a person.</param>
    public static string Title(Fulfilment fulfilment, string? participant) =>
        fulfilment switch
        {
            Participation => participant is null ? FulfilmentScreenTexts.NoParticipant : string.Format(FulfilmentScreenTexts.ParticipantTitle, participant),
            SocialPurchase { SupplierName.Length: > 0, Title.Length: > 0 } purchase => string.Format(
                FulfilmentScreenTexts.PurchaseTitle,
                purchase.Title,
                purchase.SupplierName
            ),
            SocialPurchase { Title.Length: 0 } => FulfilmentScreenTexts.NoPurchase,
            _ => fulfilment.Title,
        };

    /// <summary>"Participatiewet, 32 uur per week".</summary>
    public static string Detail(Fulfilment fulfilment, TariffSchedule? schedule) =>
        fulfilment switch
        {
            Participation participation => PlacementDetail(participation, schedule),
            SocialPurchase => FulfilmentScreenTexts.KindSocialPurchase,
            _ => "",
        };

    /// <summary>"1 mei 2025 – 31 januari 2026", "1 mei – 31 augustus 2026", "1 – 31 mei 2026"; one day stands alone.</summary>
    public static string Period(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            (null, null) => "",
            ({ } start, { } end) when start != end => string.Format(FulfilmentScreenTexts.Period, Start(start, end), end.ToFullDate()),
            _ => (from ?? to)!.Value.ToFullDate(),
        };

    public static DateOnly? FirstDay(Fulfilment fulfilment) =>
        fulfilment switch
        {
            Participation participation => participation.From,
            SocialPurchase purchase => purchase.InvoiceDate,
            _ => null,
        };

    public static DateOnly? LastDay(Fulfilment fulfilment) => fulfilment is Participation participation ? participation.To : FirstDay(fulfilment);

    /// <summary>The part of the first day that the last day does not say.</summary>
    private static string Start(DateOnly start, DateOnly end) =>
        (start.Year == end.Year, start.Month == end.Month) switch
        {
            (true, true) => start.Day.ToString(),
            (true, false) => start.ToString(FulfilmentScreenTexts.DayAndMonth),
            _ => start.ToFullDate(),
        };

    private static string PlacementDetail(Participation participation, TariffSchedule? schedule)
    {
        var block = schedule?.FindBlock(participation.BlockCode)?.Name ?? FulfilmentScreenTexts.NoBlock;
        var detail = participation switch
        {
            { HoursPerWeek: { } hours } => string.Format(FulfilmentScreenTexts.BlockHoursPerWeek, block, hours.ToString("0.##")),
            { WorkedHours: { } worked } => string.Format(FulfilmentScreenTexts.BlockWorkedHours, block, worked.ToString("0.##")),
            _ => block,
        };
        return participation.WageCosts is { } wages ? string.Format(FulfilmentScreenTexts.WithWageCosts, detail, wages) : detail;
    }
}
