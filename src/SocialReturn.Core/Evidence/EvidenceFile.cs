using SocialReturn.Core.Auditing;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Evidence;

public enum ScanStatus
{
    /// <summary>No virus scanner is connected yet; screens say "niet gescand".</summary>
    NotScanned,
    Clean,
    Infected,
}

/// <summary>Whether the text of the file was searched for burgerservicenummers (rules.md, section 6).</summary>
public enum TextCheck
{
    /// <summary>No text to search, as in scans and photos: screens say "niet gecontroleerd".</summary>
    NotChecked,

    /// <summary>Searched, nothing found; what is found is never stored.</summary>
    Clear,

    /// <summary>Secured with a password: nobody can search it.</summary>
    Locked,

    /// <summary>Searched; it holds the VAT number of a sole trader, which may contain one.</summary>
    SoleTraderVat,

    /// <summary>Its text was searched; it holds pictures as well, which nobody can search.</summary>
    PicturesNotChecked,
}

/// <summary>An uploaded file. The file itself stands in the store under region and id; the row holds its hash and length.</summary>
public sealed class EvidenceFile : CaseEntity, IReadByContractorAndDesk, IHiddenAsDraft
{
    public const int MaxFileName = 160;

    private EvidenceFile() => FileName = ContentType = Sha256 = UploadedByName = "";

    /// <summary>Made before its file is stored, so that the file can stand under its id.</summary>
    internal EvidenceFile(Guid regionId, Guid contractorId, Guid tenderId, Guid fulfilmentId, string fileName)
        : base(regionId, contractorId)
    {
        TenderId = tenderId;
        FulfilmentId = fulfilmentId;
        FileName = fileName;
        ContentType = Sha256 = UploadedByName = "";
    }

    /// <summary>Of a file that was kept before there was a row for it.</summary>
    internal EvidenceFile(Guid regionId, Guid contractorId, Guid tenderId, Guid fulfilmentId, KeptFile kept)
        : this(regionId, contractorId, tenderId, fulfilmentId, kept.FileName)
    {
        Id = kept.Id;
        (ContentType, Length, Sha256, TextCheck) = (kept.ContentType, kept.Length, kept.Sha256, kept.TextCheck);
    }

    public Guid TenderId { get; private set; }

    public Guid FulfilmentId { get; private set; }

    /// <summary>The delivery it proves; null for proof of the fulfilment as a whole.</summary>
    public Guid? DeliveryId { get; internal set; }

    /// <summary>The correction of that delivery which it proves, whatever comes of it; null for proof of what was delivered.</summary>
    public Guid? RoundId { get; private set; }

    /// <summary>The required item it answers; null for any other file.</summary>
    public string? RequirementCode { get; internal set; }

    /// <summary>Cleaned: no path, no control characters. People put names in it, so the audit log leaves it out.</summary>
    [Personal]
    public string FileName { get; private set; }

    /// <summary>As found in the content, not as claimed.</summary>
    public string ContentType { get; private set; }

    /// <summary>In bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Hexadecimal, 64 characters.</summary>
    public string Sha256 { get; private set; }

    public ScanStatus Scan { get; internal set; }

    public TextCheck TextCheck { get; internal set; }

    public DateTime UploadedAt { get; internal set; }

    public Guid UploadedById { get; internal set; }

    public string UploadedByName { get; internal set; }

    /// <summary>Since when another file stands in for it: from then on nobody sees it, and it is kept as what was once sent in.</summary>
    public DateTime? ReplacedAt { get; private set; }

    /// <summary>The file that stands in for it.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>The delivery that it proves goes on at another tender of the contractor.</summary>
    internal void GoWith(Guid tenderId, Guid fulfilmentId, Guid deliveryId) => (TenderId, FulfilmentId, DeliveryId) = (tenderId, fulfilmentId, deliveryId);

    /// <summary>It is of a correction from now on, and none of the proof that the region asks for.</summary>
    internal void Prove(Guid deliveryId, Guid roundId) => (DeliveryId, RoundId) = (deliveryId, roundId);

    internal void GiveWayTo(EvidenceFile other, DateTime at) => (ReplacedById, ReplacedAt) = (other.Id, at);

    /// <summary>What the stored content turned out to be; a name without extension gets the right one.</summary>
    internal void Describe(FileType type, StoredFile stored, TextCheck textCheck)
    {
        if (FileNames.Extension(FileName).Length == 0)
        {
            FileName = FileNames.Clean($"{FileName}.{type.Extensions[0]}");
        }

        ContentType = type.ContentType;
        Length = stored.Length;
        Sha256 = stored.Sha256;
        TextCheck = textCheck;
    }
}
