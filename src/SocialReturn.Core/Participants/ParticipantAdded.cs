using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Participants;

/// <summary>A person was added to a placement; of one that was never sent in, the desk does not read.</summary>
public sealed record ParticipantAdded(Participant Participant, bool ForDraft) : EntityHappening(ParticipantActs.Added, Participant)
{
    public override bool IsOfDraft => ForDraft;
}
