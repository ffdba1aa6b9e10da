using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Rounds;

/// <summary>What is sent in with a round, and by which side.</summary>
/// <param name="SubjectId">Of what is decided.</param>
/// <param name="Value">What it is worth now.</param>
public sealed record RoundOpening(RoundSubject Subject, Guid SubjectId, CaseSide By, Euro Value)
{
    /// <summary>The case that it belongs to: its region and contractor.</summary>
    public required CaseEntity Case { get; init; }

    public required Guid TenderId { get; init; }

    /// <summary>Null for what is decided of the tender itself.</summary>
    public Guid? FulfilmentId { get; init; }

    /// <summary>As JSON.</summary>
    public string? Facts { get; init; }

    /// <summary>The schedule by which it was valued.</summary>
    public Guid? ScheduleId { get; init; }

    /// <summary>Why the side that sends it in asks for it.</summary>
    public string? Grounds { get; init; }
}
