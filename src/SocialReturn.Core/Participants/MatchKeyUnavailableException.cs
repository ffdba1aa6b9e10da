namespace SocialReturn.Core.Participants;

/// <summary>A new region's key cannot be written: an operator must make room or give the portal's user the folder.</summary>
public sealed class MatchKeyUnavailableException(string folder, Exception? inner) : Exception($"A match key cannot be written in '{folder}'.", inner);
