using SocialReturn.Core.Auditing;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Notes;

/// <summary>What an adviser keeps of a tender for colleagues. Nobody but the desk of the region reads it, in no page, export, report or mail.</summary>
public sealed class Note : CaseEntity, IReadByDesk
{
    private Note() => Text = WrittenByName = "";

    internal Note(Guid regionId, Guid contractorId, Guid tenderId, string text)
        : base(regionId, contractorId) => (TenderId, Text, WrittenByName) = (tenderId, text, "");

    public Guid TenderId { get; private set; }

    /// <summary>People write names in it, so the audit log leaves it out.</summary>
    [Personal]
    public string Text { get; private set; }

    public DateTime WrittenAt { get; internal set; }

    public Guid WrittenById { get; internal set; }

    public string WrittenByName { get; internal set; }

    /// <summary>Whoever wrote it; and the region's administrator, for who wrote it may be gone and what it says should not stay.</summary>
    public bool MayBeRemovedBy(Actor actor) => actor.UserId == WrittenById || actor.Role == nameof(Role.RegionAdministrator);
}
