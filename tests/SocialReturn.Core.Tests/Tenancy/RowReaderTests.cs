using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tenancy;
using Xunit;

namespace SocialReturn.Core.Tests.Tenancy;

/// <summary>A note for advisers is added to the model, in each of the ways that somebody could get wrong.</summary>
public sealed class RowReaderTests : IAsyncLifetime
{
    private static readonly Guid Region = Ids.New();
    private static readonly Guid Contractor = Ids.New();
    private static readonly Actor Somebody = new(Ids.New(), "Somebody", "Adviser", "");

    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public Task InitializeAsync() => connection.OpenAsync();

    public async Task DisposeAsync() => await connection.DisposeAsync();

    [Fact]
    public void Entity_WithoutAReader_MakesNoModel()
    {
        using var db = Open<NoteOfNoReader>(AccessScope.ForSystem("tests"));

        Should.Throw<InvalidOperationException>(() => db.Model).Message.ShouldStartWith("NoteOfNoReader names no reader");
    }

    [Fact]
    public void Entity_WithTwoReaders_MakesNoModel()
    {
        using var db = Open<NoteOfTwoReaders>(AccessScope.ForSystem("tests"));

        Should
            .Throw<InvalidOperationException>(() => db.Model)
            .Message.ShouldBe("NoteOfTwoReaders names several readers: IReadByContractorAndDesk, IReadByDesk.");
    }

    [Fact]
    public void Entity_WithARuleOfItsOwnThatIsNotThere_MakesNoModel()
    {
        using var db = Open<NoteOfOwnRule>(AccessScope.ForSystem("tests"));

        Should.Throw<InvalidOperationException>(() => db.Model).Message.ShouldStartWith("NoteOfOwnRule: no rule says who reads it");
    }

    [Fact]
    public async Task NoteForAdvisers_IsReadAndWrittenByItsDeskAlone()
    {
        await using (var desk = Open<NoteForAdvisers>(AccessScope.ForRegion(Region, Somebody)))
        {
            await desk.Database.EnsureCreatedAsync();
            desk.Tried.Add(new NoteForAdvisers(Region, Contractor));
            await desk.SaveChangesAsync();
            (await desk.Tried.CountAsync()).ShouldBe(1);
        }

        AccessScope[] others =
        [
            AccessScope.ForContractor(Contractor, Somebody),
            AccessScope.ForRegion(Ids.New(), Somebody),
            AccessScope.ForAuthority(Region, Ids.New(), Somebody),
            AccessScope.ForPlatform(Somebody),
            AccessScope.ForPerson(Somebody),
        ];
        foreach (var scope in others)
        {
            await using var db = Open<NoteForAdvisers>(scope);
            (await db.Tried.CountAsync()).ShouldBe(0, scope.Kind.ToString());
            db.Tried.Add(new NoteForAdvisers(Region, Contractor));
            await Should.ThrowAsync<TenancyException>(() => db.SaveChangesAsync(), scope.Kind.ToString());
        }
    }

    [Theory]
    [InlineData(Reader.Desk, null, true)]
    [InlineData(Reader.ContractorAndDesk, null, false)]
    [InlineData(Reader.Contractor, null, false)]
    [InlineData(Reader.Place, null, false)]
    [InlineData(Reader.Desk, NotificationKind.TenderConfirmed, false)]
    public async Task WhatHappensToANoteForAdvisers_IsToldToTheDeskAlone(Reader reader, NotificationKind? tells, bool isTold)
    {
        await using var db = Open<NoteForAdvisers>(AccessScope.ForRegion(Region, Somebody));
        var scope = new CurrentScope();
        scope.Enter(AccessScope.ForRegion(Region, Somebody));
        var note = new NoteForAdvisers(Region, Contractor);
        db.Tried.Add(note);
        var act = new Act("Note.Added", ActTopic.People, reader, () => "Notitie toegevoegd") { Tells = tells };
        var audit = new AuditPolicy(db, scope, new FakeTimeProvider());

        if (isTold)
        {
            audit.Write(new NoteHappening(act, note)).Reader.ShouldBe(reader);
        }
        else
        {
            Should.Throw<TenancyException>(() => audit.Write(new NoteHappening(act, note)));
        }
    }

    private NoteDbContext<TNote> Open<TNote>(AccessScope scope)
        where TNote : CaseEntity
    {
        var current = new CurrentScope();
        current.Enter(scope);
        var identity = new ServiceCollection().Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        var options = new DbContextOptionsBuilder<NoteDbContext<TNote>>().UseSqlite(connection).UseApplicationServiceProvider(identity.BuildServiceProvider());
        return new NoteDbContext<TNote>(options.Options, current);
    }

    private sealed record NoteHappening(Act Act, Entity Entity) : EntityHappening(Act, Entity);
}
