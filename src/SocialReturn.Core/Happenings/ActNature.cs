namespace SocialReturn.Core.Happenings;

/// <summary>What an act is to the two sides of a case.</summary>
public enum ActNature
{
    /// <summary>Asks nothing of another and answers nobody.</summary>
    Plain,

    /// <summary>Something is sent in, which another decides on.</summary>
    Entry,

    /// <summary>The answer to an entry: never by whoever sent it in, told once, and counted.</summary>
    Decision,

    /// <summary>What one side does on its own account and the other is told once: it answers no entry.</summary>
    Initiative,
}
