using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Notes;

/// <summary>What happens to a note.</summary>
public static class NoteActs
{
    public static readonly Act Added = new("Note.Added", ActTopic.Tenders, Reader.Desk, () => NoteActTexts.Added);
    public static readonly Act Removed = new("Note.Removed", ActTopic.Tenders, Reader.Desk, () => NoteActTexts.Removed);
}
