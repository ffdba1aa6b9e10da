using SocialReturn.Core.Auditing;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Happenings;

/// <summary>One thing that can happen. It is a member of the acts of its feature, and says what follows from it by itself.</summary>
/// <param name="name">Subject and past tense, as "Turnover.Confirmed"; it stands in the audit log and never changes.</param>
/// <param name="reader">Who reads the line that it leaves.</param>
/// <param name="words">From the texts of the feature, as "Omzet bevestigd".</param>
public sealed class Act(string name, ActTopic topic, Reader reader, Func<string> words)
{
    public string Name { get; } = name;

    public ActTopic Topic { get; } = topic;

    public Reader Reader { get; } = reader;

    /// <summary>As people read it in a history and in the log.</summary>
    public string Words => words();

    public ActNature Nature { get; init; }

    /// <summary>What the people of the contractor are told, if anything.</summary>
    public NotificationKind? Tells { get; init; }

    /// <summary>Decisions are counted, so that somebody sees how fast a desk works.</summary>
    public bool IsMeasured => Nature == ActNature.Decision;

    public override string ToString() => Name;
}
