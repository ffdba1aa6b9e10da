using SocialReturn.Core.Evidence;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A file as a list shows it.</summary>
public sealed record EvidenceLine
{
    public required Guid Id { get; init; }

    public required Guid? DeliveryId { get; init; }

    public required string? RequirementCode { get; init; }

    public required string FileName { get; init; }

    public required long Length { get; init; }

    public required ScanStatus Scan { get; init; }

    public required TextCheck TextCheck { get; init; }

    public required DateTime UploadedAt { get; init; }

    public required string UploadedByName { get; init; }

    public required bool MayRemove { get; init; }

    /// <summary>By another file, in one act.</summary>
    public required bool MayReplace { get; init; }
}

/// <summary>An item of proof that the region asks, with what is there.</summary>
/// <param name="IsLater">Asked with each delivery, and this list is of the fulfilment as a whole.</param>
public sealed record EvidenceItem(string Code, string Name, string? Hint, bool EachDelivery, bool IsLater, IReadOnlyList<EvidenceLine> Files)
{
    /// <summary>False for what may be added and need not.</summary>
    public bool IsRequired { get; init; } = true;

    public bool IsMissing => IsRequired && !IsLater && Files.Count == 0;
}

/// <summary>All proof of a fulfilment as a whole, or of one delivery with the whole's.</summary>
public sealed record EvidenceOverview(
    Guid? FulfilmentId,
    Guid? DeliveryId,
    FulfilmentStatus Status,
    IReadOnlyList<EvidenceItem> Items,
    IReadOnlyList<EvidenceLine> OtherFiles,
    bool MayAdd
)
{
    public bool IsComplete => Items.All(item => !item.IsMissing);

    /// <summary>Of the delivery.</summary>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="From"/>
    public DateOnly? To { get; init; }

    /// <summary>Of the delivery, where it is an invoice.</summary>
    public string? InvoiceNumber { get; init; }
}
