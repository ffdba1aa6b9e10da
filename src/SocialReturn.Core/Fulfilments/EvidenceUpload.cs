namespace SocialReturn.Core.Fulfilments;

/// <summary>What comes with the bytes of a file.</summary>
/// <param name="DeliveryId">The delivery it proves; null for the fulfilment as a whole.</param>
/// <param name="RequirementCode">The item it answers; null for any other proof.</param>
/// <param name="FileName">As the browser sent it.</param>
public sealed record EvidenceUpload(Guid FulfilmentId, Guid? DeliveryId, string? RequirementCode, string FileName);

/// <summary>Another file for one that was wrong.</summary>
/// <param name="Reason">What was wrong with it, as both sides read it.</param>
/// <param name="Erase">It holds what is of somebody else: it is not kept.</param>
public sealed record EvidenceReplacement(Guid FileId, string? Reason, bool Erase, string FileName);

/// <summary>A file that is being handed out. Dispose of the content.</summary>
public sealed record OpenedEvidence(string FileName, string ContentType, Stream Content);
