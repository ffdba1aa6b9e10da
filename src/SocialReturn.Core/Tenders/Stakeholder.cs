using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>Somebody who gets the monthly report of a tender by mail, without an account.</summary>
public sealed class Stakeholder : CaseEntity, IReadByContractorAndDesk
{
    private Stakeholder() => Mail = "";

    internal Stakeholder(Tender tender, string mail)
        : base(tender.RegionId, tender.ContractorId)
    {
        TenderId = tender.Id;
        Mail = mail;
    }

    internal static IEnumerable<Stakeholder> Of(Tender tender, IEnumerable<string> mails) =>
        mails.Distinct(StringComparer.OrdinalIgnoreCase).Select(mail => new Stakeholder(tender, mail));

    public Guid TenderId { get; private set; }

    public string Mail { get; private set; }
}
