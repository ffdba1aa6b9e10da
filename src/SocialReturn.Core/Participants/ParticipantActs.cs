using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Participants;

/// <summary>What happens to a participant.</summary>
public static class ParticipantActs
{
    public static readonly Act Added = new("Participant.Added", ActTopic.People, Reader.ContractorAndDesk, () => ParticipantActTexts.Added);
}
