using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Reports;

/// <summary>A finished monthly report of a tender: stored, not made again. One per tender, month and version.</summary>
public sealed class TenderReport : CaseEntity, IReadByAuthorityToo
{
    private TenderReport() => Sha256 = "";

    internal TenderReport(Tender tender, DateOnly month, int number, DateTime createdAt)
        : base(tender.RegionId, tender.ContractorId)
    {
        TenderId = tender.Id;
        AuthorityId = tender.AuthorityId;
        Month = month;
        Number = number;
        Sha256 = "";
        CreatedAt = createdAt;
    }

    public Guid TenderId { get; private set; }

    public Guid AuthorityId { get; private set; }

    /// <summary>The first day of the month it is about.</summary>
    public DateOnly Month { get; private set; }

    public int Number { get; private set; }

    public string Sha256 { get; private set; }

    public long Length { get; private set; }

    public DateTime CreatedAt { get; private set; }

    internal void SetFile(StoredFile file)
    {
        Sha256 = file.Sha256;
        Length = file.Length;
    }
}
