namespace SocialReturn.Core.Participants;

/// <summary>Configuration section "MatchKeys".</summary>
public sealed class MatchKeyOptions
{
    public const string Section = "MatchKeys";

    /// <summary>The folder with one key per region; relative to the content root. Keep it out of the database's backup.</summary>
    public string Folder { get; set; } = "App_Data/keys/match";
}
