using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Tenders;

/// <summary>A tender was decided on, or something changed of it or of what it owes.</summary>
/// <param name="Before">The obligation before.</param>
public sealed record TenderHappening(Act Act, Tender Tender, Euro Before) : EntityHappening(Act, Tender)
{
    public override Guid? TenderId => Tender.Id;

    public override Euro? AmountBefore => Before;

    public override Euro? Amount => Tender.Obligation;
}

/// <summary>A tender was registered, by an adviser or by its contractor, or again after a refusal.</summary>
/// <param name="Contact">How its contact stands; null when that was told before.</param>
public sealed record TenderRegistered(Act Act, Tender Tender, Contractor Contractor, ContactNews? Contact) : EntityHappening(Act, Tender)
{
    public override Guid? TenderId => Tender.Id;

    public override Euro? Amount => Tender.Obligation;

    public override NotificationKind? Tells => Contact is { IsForItsPeople: true } ? NotificationKind.ContactNamed : null;
}

/// <summary>What was typed of a tender was corrected.</summary>
/// <param name="Contact">How its contact stands, when that is another.</param>
/// <param name="ByDesk">What a contractor corrects itself, its people know.</param>
public sealed record TenderCorrected(Tender Tender, Contractor Contractor, ContactNews? Contact, bool ByDesk) : EntityHappening(TenderActs.Corrected, Tender)
{
    public override Guid? TenderId => Tender.Id;

    public override Euro AmountTold => Tender.Obligation;

    public override NotificationKind? Tells =>
        Contact is { IsForItsPeople: true } ? NotificationKind.ContactNamed
        : ByDesk ? Act.Tells
        : null;
}

/// <summary>Another tariff table holds for a tender: what is open of it was valued anew.</summary>
/// <param name="Schedule">The name of the table.</param>
/// <param name="OpenBefore">What the open fulfilments were worth together.</param>
public sealed record ScheduleRepinned(Tender Tender, string Schedule, Euro OpenBefore, Euro OpenAfter) : EntityHappening(TenderActs.ScheduleRepinned, Tender)
{
    public override Guid? TenderId => Tender.Id;

    public override Euro AmountTold => Tender.Obligation;
}

/// <summary>A certificate lapsed, and the discount that was given by it stays all the same.</summary>
public sealed record DiscountKept(Tender Tender, Euro Discount) : EntityHappening(TenderActs.DiscountKept, Tender)
{
    public override Guid? TenderId => Tender.Id;

    public override Euro? Amount => Discount;
}

/// <summary>Something happened to a certificate that a region confirmed: its holder reads of it too.</summary>
public sealed record CertificateHappening(Act Act, ContractorCertificate Certificate) : EntityHappening(Act, Certificate)
{
    public override Guid? ContractorId => Certificate.HolderId;
}

/// <summary>How the contact of a tender stands after it was named.</summary>
/// <param name="Owners">Who let people in and hear of it, when a region named somebody who does not work there.</param>
public sealed record ContactNews(ContactAccess Access, IReadOnlyList<User> Owners, bool IsForItsPeople);
