namespace SocialReturn.Web.Features.Home;

/// <summary>What the portal keeps of people: one kind of data.</summary>
public sealed record PrivacyRecord
{
    public required string Title { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required string HowLong { get; init; }

    public required string SeenBy { get; init; }
}

/// <summary>Everything that is kept of people. docs/privacy.md says where it stands.</summary>
public static class PrivacyRecords
{
    public static IReadOnlyList<PrivacyRecord> All { get; } =
    [
        new()
        {
            Title = PrivacyTexts.Participants,
            What = PrivacyTexts.ParticipantsWhat,
            Why = PrivacyTexts.ParticipantsWhy,
            HowLong = PrivacyTexts.ParticipantsHowLong,
            SeenBy = PrivacyTexts.ParticipantsSeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Code,
            What = PrivacyTexts.CodeWhat,
            Why = PrivacyTexts.CodeWhy,
            HowLong = PrivacyTexts.CodeHowLong,
            SeenBy = PrivacyTexts.CodeSeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Evidence,
            What = PrivacyTexts.EvidenceWhat,
            Why = PrivacyTexts.EvidenceWhy,
            HowLong = PrivacyTexts.EvidenceHowLong,
            SeenBy = PrivacyTexts.EvidenceSeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Notes,
            What = PrivacyTexts.NotesWhat,
            Why = PrivacyTexts.NotesWhy,
            HowLong = PrivacyTexts.NotesHowLong,
            SeenBy = PrivacyTexts.NotesSeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Accounts,
            What = PrivacyTexts.AccountsWhat,
            Why = PrivacyTexts.AccountsWhy,
            HowLong = PrivacyTexts.AccountsHowLong,
            SeenBy = PrivacyTexts.AccountsSeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Contacts,
            What = PrivacyTexts.ContactsWhat,
            Why = PrivacyTexts.ContactsWhy,
            HowLong = PrivacyTexts.ContactsHowLong,
            SeenBy = PrivacyTexts.ContactsSeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Log,
            What = PrivacyTexts.LogWhat,
            Why = PrivacyTexts.LogWhy,
            HowLong = PrivacyTexts.LogHowLong,
            SeenBy = PrivacyTexts.LogSeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Security,
            What = PrivacyTexts.SecurityWhat,
            Why = PrivacyTexts.SecurityWhy,
            HowLong = PrivacyTexts.SecurityHowLong,
            SeenBy = PrivacyTexts.SecuritySeenBy,
        },
        new()
        {
            Title = PrivacyTexts.Attempts,
            What = PrivacyTexts.AttemptsWhat,
            Why = PrivacyTexts.AttemptsWhy,
            HowLong = PrivacyTexts.AttemptsHowLong,
            SeenBy = PrivacyTexts.AttemptsSeenBy,
        },
    ];
}
