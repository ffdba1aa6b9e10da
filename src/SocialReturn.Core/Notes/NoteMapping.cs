using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Notes;

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.Property(note => note.Text).HasMaxLength(NoteRules.MaxText);
        builder.Property(note => note.WrittenByName).HasMaxLength(200);
        builder.HasOne<Tender>().WithMany().HasForeignKey(note => note.TenderId);
        builder.HasIndex(note => new { note.TenderId, note.WrittenAt });
    }
}
