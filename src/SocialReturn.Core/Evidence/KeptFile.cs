namespace SocialReturn.Core.Evidence;

/// <summary>
/// A file that was checked and stands in the store, and has no row yet: it goes along with a form until that is sent. Nobody but whoever
/// sent it knows of it; one that is never sent is swept, as what an interrupted upload leaves.
/// </summary>
public sealed record KeptFile
{
    /// <summary>Well before the sweep would take it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    /// <summary>The delivery that it has to do with.</summary>
    public required Guid DeliveryId { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required long Length { get; init; }

    public required string Sha256 { get; init; }

    public required TextCheck TextCheck { get; init; }

    public required DateTime KeptAt { get; init; }

    public bool IsFor(Guid deliveryId, DateTime now) => DeliveryId == deliveryId && now < KeptAt + Lifetime;

    internal static KeptFile Of(EvidenceFile file, Guid deliveryId, DateTime now) =>
        new()
        {
            Id = file.Id,
            RegionId = file.RegionId,
            DeliveryId = deliveryId,
            FileName = file.FileName,
            ContentType = file.ContentType,
            Length = file.Length,
            Sha256 = file.Sha256,
            TextCheck = file.TextCheck,
            KeptAt = now,
        };
}
