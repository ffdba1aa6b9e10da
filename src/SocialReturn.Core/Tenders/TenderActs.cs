using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Tenders;

/// <summary>What happens to a tender, its obligation and its schedule.</summary>
public static class TenderActs
{
    public static readonly Act Registered = new("Tender.Registered", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.Registered)
    {
        Nature = ActNature.Entry,
    };
    public static readonly Act Confirmed = new("Tender.Confirmed", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.Confirmed)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.TenderConfirmed,
    };
    public static readonly Act Refused = new("Tender.Refused", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.Refused)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.TenderRefused,
    };
    public static readonly Act SchedulePinned = new("Tender.SchedulePinned", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.SchedulePinned);
    public static readonly Act DiscountGiven = new("Tender.DiscountGiven", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.DiscountGiven)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.ObligationChanged,
    };
    public static readonly Act DiscountKept = new("Tender.DiscountKept", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.DiscountKept);
    public static readonly Act DiscountEnded = new("Tender.DiscountEnded", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.DiscountEnded)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.ObligationChanged,
    };
    public static readonly Act ObligationLineAdded = new("Tender.ObligationLineAdded", ActTopic.Tenders, Reader.ContractorAndDesk, () =>
        TenderActTexts.ObligationLineAdded
    )
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.ObligationChanged,
    };
    public static readonly Act ObligationTermsChanged = new("Tender.ObligationTermsChanged", ActTopic.Tenders, Reader.ContractorAndDesk, () =>
        TenderActTexts.ObligationTermsChanged
    )
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.ObligationChanged,
    };
    public static readonly Act ScheduleRepinned = new("Tender.ScheduleRepinned", ActTopic.Tenders, Reader.ContractorAndDesk, () =>
        TenderActTexts.ScheduleRepinned
    )
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.ScheduleRepinned,
    };
    public static readonly Act RegisteredAgain = new("Tender.RegisteredAgain", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.RegisteredAgain)
    {
        Nature = ActNature.Entry,
    };
    public static readonly Act Corrected = new("Tender.Corrected", ActTopic.Tenders, Reader.ContractorAndDesk, () => TenderActTexts.Corrected)
    {
        Tells = NotificationKind.TenderCorrected,
    };
}
