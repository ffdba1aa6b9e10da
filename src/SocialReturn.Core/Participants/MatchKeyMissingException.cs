namespace SocialReturn.Core.Participants;

/// <summary>The region has no key here, or the file does not hold one: an operator must put it back from its backup.</summary>
public sealed class MatchKeyMissingException(Guid regionId, string folder, Exception? inner)
    : Exception($"Region {regionId} has no usable match key in '{folder}': put it back from the backup.", inner);
