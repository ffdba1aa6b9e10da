using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Participants;

/// <summary>
/// A person of a target group, under the contractor's own reference. Birth date, initial and name are never stored:
/// only the birth year and one keyed hash to recognise the same person (rules.md, section 6).
/// </summary>
public sealed class Participant : CaseEntity, IReadByContractorAndDesk, IHiddenAsDraft, IVersioned
{
    public const int MaxReference = 40;

    private Participant() => Reference = MatchKey = "";

    internal Participant(Guid regionId, Guid contractorId, string reference, int birthYear, string matchKey)
        : base(regionId, contractorId)
    {
        Reference = reference;
        BirthYear = birthYear;
        MatchKey = matchKey;
    }

    public string Reference { get; private set; }

    [Personal]
    public int BirthYear { get; private set; }

    /// <summary>HMAC-SHA256 in hexadecimal, 64 characters.</summary>
    [Personal]
    public string MatchKey { get; private set; }

    /// <summary>While a wage-cost subsidy runs some limits do not end.</summary>
    [Personal]
    public DateOnly? WageCostSubsidyUntil { get; internal set; }

    public DateTime CreatedAt { get; internal set; }

    public Guid Version { get; private set; }
}
