using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Notes.ByDesk;

namespace SocialReturn.Web.Areas.Adviser.Notes;

/// <summary>A note for colleagues.</summary>
public sealed class NoteForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(NoteScreenTexts.TextLabel), ResourceType = typeof(NoteScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [BindNever]
    public NotesViewModel Page { get; set; } = null!;

    public NoteInput ToInput() => new(Text, Key);
}
