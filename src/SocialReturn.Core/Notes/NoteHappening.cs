using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Notes;

/// <summary>An adviser wrote or removed a note.</summary>
public sealed record NoteHappening(Act Act, Note Note) : EntityHappening(Act, Note)
{
    public override Guid? TenderId => Note.TenderId;
}
