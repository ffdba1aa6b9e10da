using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>The portal's model with one entity more, as somebody would add it tomorrow: a note about a contractor's case, meant for advisers.</summary>
internal sealed class NoteDbContext<TNote>(DbContextOptions<NoteDbContext<TNote>> options, CurrentScope scope) : PortalDbContext(options, scope)
    where TNote : CaseEntity
{
    public DbSet<TNote> Tried => Set<TNote>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UsePortalConventions();
        configurationBuilder.UseSqliteTypes();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<TNote>();
        base.OnModelCreating(builder);
    }
}

/// <summary>Whose it is, and not who reads it: so it was written until now, and the contractor read it.</summary>
internal sealed class NoteOfNoReader : CaseEntity;

internal sealed class NoteOfTwoReaders : CaseEntity, IReadByContractorAndDesk, IReadByDesk;

internal sealed class NoteOfOwnRule : CaseEntity, IReadByOwnRule;

internal sealed class NoteForAdvisers : CaseEntity, IReadByDesk
{
    private NoteForAdvisers() { }

    public NoteForAdvisers(Guid regionId, Guid contractorId)
        : base(regionId, contractorId) { }

    public string Text { get; private set; } = "Belt terug over de tweede kandidaat.";
}
