using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Mail;

public enum MailStatus
{
    Waiting,
    Sent,

    /// <summary>Given up after five days of tries: a dead letter, shown to the administrator.</summary>
    Failed,

    /// <summary>Held back after a restore: somebody said that it had left before.</summary>
    Dropped,
}

/// <summary>A mail in the outbox, saved in the transaction of the act it tells about.</summary>
public sealed class OutgoingMail : Entity, IReadByOwnRule
{
    private OutgoingMail() => To = Subject = Text = UniqueKey = "";

    internal OutgoingMail(string to, string subject, string text, string uniqueKey, DateTime now)
    {
        To = to;
        Subject = subject;
        Text = text;
        UniqueKey = uniqueKey;
        CreatedAt = now;
        NextAttemptAt = now;
    }

    /// <summary>Whose administrator sees it when it fails; null for mails about accounts.</summary>
    public Guid? RegionId { get; internal set; }

    public string To { get; private set; }

    public string Subject { get; private set; }

    public string Text { get; private set; }

    public string? Html { get; internal set; }

    /// <summary>The stored file that goes with it, as "Reports/{id}/{length}/{hash}", with the name the reader sees.</summary>
    public string? AttachmentPath { get; internal set; }

    public string? AttachmentName { get; internal set; }

    /// <summary>One mail per occasion and recipient: a second one with the same key is refused by the database.</summary>
    public string UniqueKey { get; private set; }

    public MailStatus Status { get; internal set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime NextAttemptAt { get; internal set; }

    public int Attempts { get; internal set; }

    public DateTime? SentAt { get; internal set; }

    public string? LastError { get; internal set; }

    /// <summary>Until when one sender has it in hand.</summary>
    public DateTime? ClaimedUntil { get; internal set; }
}
