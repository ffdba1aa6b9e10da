using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Evidence;

/// <summary>Something happened to a proof that a region asks.</summary>
public sealed record RequirementHappening(Act Act, EvidenceRequirement Requirement) : EntityHappening(Act, Requirement);
