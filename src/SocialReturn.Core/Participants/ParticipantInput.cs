namespace SocialReturn.Core.Participants;

/// <summary>What the contractor types about a participant it has not entered before. Only the birth year outlives the request.</summary>
/// <param name="Reference">The contractor's own.</param>
/// <param name="Initial">The first letter of the first name.</param>
/// <param name="SurnameLetters">The first four letters of the birth surname, without prefixes.</param>
/// <param name="IsSomebodyElse">The contractor has seen that the same person seems known under another reference, and says it is not.</param>
public sealed record ParticipantInput(string Reference, DateOnly BirthDate, string Initial, string SurnameLetters, bool IsSomebodyElse = false)
{
    /// <summary>Entered in something that is not sent in yet: the log keeps it between the contractor and the portal.</summary>
    public bool IsForDraft { get; init; }

    /// <summary>Without the input itself: records print their members, and these belong in no log.</summary>
    public override string ToString() => nameof(ParticipantInput);
}

/// <summary>A participant that can be picked in a form.</summary>
public sealed record KnownParticipant(Guid Id, string Reference, int BirthYear);

[Flags]
public enum ParticipantMatches
{
    None = 0,

    /// <summary>The same key with the same contractor under another reference.</summary>
    SameContractor = 1,

    /// <summary>The same key with another contractor of the region: possibly the same person.</summary>
    OtherContractor = 2,
}
