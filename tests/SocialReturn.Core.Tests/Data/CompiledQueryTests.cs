using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

/// <summary>A query that is compiled once is still asked by somebody: whoever runs it first does not lend its scope to the next.</summary>
public sealed class CompiledQueryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Expression<Func<PortalDbContext, Guid, int, int, IQueryable<Fulfilment>>> OfTender = (db, tenderId, skip, take) =>
        db.Fulfilments.Where(row => row.TenderId == tenderId).OrderBy(row => row.Id).Skip(skip).Take(take);

    private static readonly CompiledQuery<Func<PortalDbContext, Guid, CancellationToken, Task<int>>> Count = new(() =>
        EF.CompileAsyncQuery(
            QueryPart.Expanded<Func<PortalDbContext, Guid, CancellationToken, int>>(
                (db, tenderId, cancellationToken) => OfTender.In(db, tenderId, 0, 100).Count()
            )
        )
    );

    [Fact]
    public async Task For_EveryScopeInTurn_ReadsWhatIsItsOwn()
    {
        var stage = await Stage.SetAsync(portal);
        var world = stage.World;
        var tender = await stage.TenderAsync();
        await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        (AccessScope Scope, int Reads)[] scopes =
        [
            (world.At(world.Merwedal, world.Owner), 2),
            (world.At(world.Groen, world.OtherOwner), 0),
            (world.At(world.Av, world.Adviser), 1),
            (world.At(world.Haaglanden, world.HaaglandenAdviser), 0),
            (world.At(world.Merwedal, world.Owner), 2),
        ];

        foreach (var (scope, reads) in scopes)
        {
            var found = await portal.InScopeAsync(scope, services =>
            {
                var db = services.GetRequiredService<PortalDbContext>();
                return Count.For(db)(db, tender, CancellationToken.None);
            });
            found.ShouldBe(reads, scope.ToString());
        }
    }

    [Fact]
    public void In_CalledAndNotRead_SaysSo() => Should.Throw<NotSupportedException>(() => OfTender.In(null!, Guid.Empty, 0, 1));
}
