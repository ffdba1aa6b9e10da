namespace SocialReturn.Core.Happenings;

/// <summary>Under which subject an act is found in the log.</summary>
public enum ActTopic
{
    Tenders,
    Fulfilments,
    Evidence,
    Companies,
    People,
    Tariffs,
    Settings,
}
