using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Rounds;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>Every act in every state by every role, through the services: done or refused as docs/states.md says.</summary>
public sealed class CaseRoleTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private const string Reason = "Daarom.";

    private static CancellationToken None => CancellationToken.None;

    /// <summary>How each act is done on a row as it stands. An act that no side does is not here.</summary>
    private static readonly Dictionary<FulfilmentAct, Func<IServiceProvider, Fulfilment, Task<Outcome<Guid>>>> OnFulfilments = new()
    {
        [FulfilmentAct.Save] = (services, row) => SubmitAsync(services, row, propose: false),
        [FulfilmentAct.Propose] = (services, row) => SubmitAsync(services, row, propose: true),
        [FulfilmentAct.Withdraw] = (services, row) => Get<ProposalService>(services).WithdrawAsync(row.Id, row.Version, None),
        [FulfilmentAct.Agree] = (services, row) => Get<ReviewService>(services).AgreeAsync(row.Id, row.Version, row.Value, None),
        [FulfilmentAct.RequestChanges] = (services, row) => Get<ReviewService>(services).RequestChangesAsync(row.Id, row.Version, Reason, None),
        [FulfilmentAct.Reject] = (services, row) => Get<ReviewService>(services).RejectAsync(row.Id, row.Version, Reason, None),
        [FulfilmentAct.Reopen] = (services, row) => Get<ReviewService>(services).ReopenAsync(row.Id, row.Version, Reason, None),
        [FulfilmentAct.Offer] = (services, row) =>
            Get<OfferService>(services).OfferAsync(row.Id, row.Version, Terms.Of(row) with { To = row.To?.AddMonths(-2) }, Reason, None),
        [FulfilmentAct.Accept] = async (services, row) =>
        {
            var answers = Get<OfferAnswerService>(services);
            var worth = await answers.ValueAsync(row.Id, None);
            return await answers.AcceptAsync(row.Id, row.Version, worth?.Value ?? Euro.Zero, None);
        },
        [FulfilmentAct.Decline] = (services, row) => Get<OfferAnswerService>(services).ObjectAsync(row.Id, row.Version, Reason, None),
    };

    /// <inheritdoc cref="OnFulfilments"/>
    private static readonly Dictionary<DeliveryAct, Func<IServiceProvider, Delivery, Task<Outcome<Guid>>>> OnDeliveries = new()
    {
        [DeliveryAct.Save] = (services, row) => SubmitAsync(services, row, claim: false),
        [DeliveryAct.Claim] = (services, row) => SubmitAsync(services, row, claim: true),
        [DeliveryAct.Withdraw] = (services, row) => Get<DeliveryWithdrawalService>(services).WithdrawAsync(row.FulfilmentId, row.Id, row.Version, None),
        [DeliveryAct.Move] = MoveAsync,
        [DeliveryAct.Verify] = (services, row) => Get<ReviewService>(services).VerifyAsync(row.Id, row.Version, row.Value, None),
        [DeliveryAct.RequestChanges] = (services, row) => Get<ReviewService>(services).RequestClaimChangesAsync(row.Id, row.Version, Reason, None),
        [DeliveryAct.Reject] = (services, row) => Get<ReviewService>(services).RejectClaimAsync(row.Id, row.Version, Reason, None),
    };

    [Fact]
    public async Task EveryActOnAFulfilment_InEveryState_ByEveryRole_IsAsTheTableSays()
    {
        var stage = await SetAsync();
        var tender = await stage.TenderAsync();
        Enum.GetValues<FulfilmentAct>()
            .Where(act => FulfilmentRules.SideOf(act) is not null)
            .ShouldBe(OnFulfilments.Keys, ignoreOrder: true, "say how each act is done");

        await TryAsync<Fulfilment, FulfilmentStatus, FulfilmentAct>(
            "acts on a fulfilment × states × roles",
            FulfilmentRules.Next,
            FulfilmentRules.SideOf,
            OnFulfilments,
            status => MakeAsync(stage, tender, status),
            row => row.Status,
            row => row.ProposedAt is null
        );
    }

    [Fact]
    public async Task EveryActOnADelivery_InEveryState_ByEveryRole_IsAsTheTableSays()
    {
        var stage = await SetAsync();
        var tender = await stage.TenderAsync();
        var elsewhere = await stage.TenderAsync(title: "Groenonderhoud Oost");
        Enum.GetValues<DeliveryAct>()
            .Where(act => FulfilmentRules.SideOf(act) is not null)
            .ShouldBe(OnDeliveries.Keys, ignoreOrder: true, "say how each act is done");

        await TryAsync<Delivery, DeliveryStatus, DeliveryAct>(
            "acts on a delivery × states × roles",
            FulfilmentRules.Next,
            FulfilmentRules.SideOf,
            OnDeliveries,
            async status =>
            {
                var placement = await stage.ParticipationAsync(tender);
                await stage.SameElsewhereAsync(placement, elsewhere);
                return await stage.DeliveryAsync(placement, status);
            },
            row => row.Status,
            row => row.ClaimedAt is null
        );
    }

    [Fact]
    public async Task RemovalOfADelivery_InEveryState_ByEveryRole_IsTheContractorsWhileItIsADraft()
    {
        var stage = await SetAsync();
        var tender = await stage.TenderAsync();
        var attempts = Enum.GetValues<DeliveryStatus>().SelectMany(_ => CaseRole.All, (status, role) => (Status: status, Role: role));

        await Sweep.OverAsync(output, "removals of a delivery × states × roles", attempts, async attempt =>
        {
            var fulfilment = await stage.ParticipationAsync(tender);
            var row = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(fulfilment, attempt.Status));
            var outcome = await portal.InScopeAsync(attempt.Role.Scope(stage.World), services =>
                Get<DeliveryRemovalService>(services).RemoveAsync(fulfilment, row.Id, row.Version, None)
            );
            var expected = Expected(attempt.Role, CaseSide.Contractor, FulfilmentRules.IsRemovable(attempt.Status), row.ClaimedAt is null);
            return expected.Contains(outcome.Kind) ? [] : [$"{attempt.Role.Name} removes {attempt.Status}: {outcome.Kind}"];
        });
    }

    [Fact]
    public async Task SomethingNew_IsEnteredByTheContractorOnly()
    {
        var stage = await SetAsync();
        var tender = await stage.TenderAsync();
        var agreed = await stage.FindAsync<Fulfilment>(await stage.ParticipationAsync(tender));

        await Sweep.OverAsync(output, "new proposals and deliveries × roles", CaseRole.All, async role =>
        {
            var scope = role.Scope(stage.World);
            var proposed = await portal.InScopeAsync(scope, services =>
                Get<ProposalService>(services).SubmitAsync(tender, InputOf(agreed), new Submission(null, null, false, Ids.New()), None)
            );
            var delivered = await portal.InScopeAsync(scope, services =>
                Get<DeliveryService>(services).SubmitAsync(agreed.Id, PeriodOf(agreed), new Submission(null, null, false, Ids.New()), None)
            );
            var may = role.MayDo(CaseSide.Contractor);
            return proposed.IsDone == may && delivered.IsDone == may ? [] : [$"{role.Name}: {proposed.Kind}, {delivered.Kind}"];
        });
    }

    private async Task TryAsync<TRow, TStatus, TAct>(
        string what,
        Func<TStatus, TAct, TStatus?> next,
        Func<TAct, CaseSide?> sideOf,
        Dictionary<TAct, Func<IServiceProvider, TRow, Task<Outcome<Guid>>>> acts,
        Func<TStatus, Task<Guid>> make,
        Func<TRow, TStatus> statusOf,
        Func<TRow, bool> isDraft
    )
        where TRow : Entity
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        var stage = await Stage.SetAsync(portal);
        var attempts = from status in Enum.GetValues<TStatus>() from act in acts.Keys from role in CaseRole.All select (Status: status, Act: act, Role: role);
        // What is refused changes nothing, so one row serves all that is refused in a state.
        var standing = new Dictionary<TStatus, Guid>();
        await Sweep.OverAsync(output, what, attempts, async attempt =>
        {
            if (!standing.TryGetValue(attempt.Status, out var id))
            {
                standing[attempt.Status] = id = await make(attempt.Status);
            }

            var (side, to) = (sideOf(attempt.Act), next(attempt.Status, attempt.Act));
            if (attempt.Role.MayDo(side) && to is not null)
            {
                id = await make(attempt.Status);
            }

            var row = await stage.FindAsync<TRow>(id);
            statusOf(row).ShouldBe(attempt.Status);
            var outcome = await portal.InScopeAsync(attempt.Role.Scope(stage.World), services => acts[attempt.Act](services, row));
            var after = statusOf(await stage.FindAsync<TRow>(id));
            var leads = outcome.IsDone ? to : attempt.Status;
            return Expected(attempt.Role, side, to is not null, isDraft(row)).Contains(outcome.Kind) && after.Equals(leads)
                ? []
                : [$"{attempt.Role.Name}: {attempt.Act} of {attempt.Status} is {outcome.Kind} and leads to {after} {string.Join(' ', outcome.Errors)}"];
        });
    }

    /// <param name="exists">Whether the act exists in this state.</param>
    private static OutcomeKind[] Expected(CaseRole role, CaseSide? side, bool exists, bool isDraft) =>
        !role.Sees || (isDraft && role.Side != CaseSide.Contractor) ? [OutcomeKind.NotFound]
        : !role.MayDo(side) ? [OutcomeKind.Forbidden]
        : exists ? [OutcomeKind.Done]
        : [OutcomeKind.Conflict, OutcomeKind.Invalid];

    /// <summary>The two that a person does not reach in one step are brought there.</summary>
    private static async Task<Guid> MakeAsync(Stage stage, Guid tender, FulfilmentStatus status)
    {
        if (status != FulfilmentStatus.Completed)
        {
            return await stage.ParticipationAsync(tender, status);
        }

        var purchase = await stage.PurchaseAsync(tender);
        await stage.DeliveryAsync(purchase, DeliveryStatus.Verified);
        return purchase;
    }

    private static Task<Outcome<Guid>> SubmitAsync(IServiceProvider services, Fulfilment row, bool propose) =>
        Get<ProposalService>(services).SubmitAsync(row.TenderId, InputOf(row), new Submission(row.Id, row.Version, propose, Ids.New()), None);

    private static Task<Outcome<Guid>> SubmitAsync(IServiceProvider services, Delivery row, bool claim)
    {
        var input = new DeliveryInput
        {
            From = row.From,
            To = row.To,
            Measures = row.Measures,
        };
        return Get<DeliveryService>(services).SubmitAsync(row.FulfilmentId, input, new Submission(row.Id, row.Version, claim, Ids.New()), None);
    }

    private static async Task<Outcome<Guid>> MoveAsync(IServiceProvider services, Delivery row)
    {
        var db = Get<PortalDbContext>(services);
        var own = await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(fulfilment => fulfilment.Id == row.FulfilmentId);
        var target = own is null ? null : await db.Fulfilments.AsNoTracking().Where(DeliveryTargetReader.CouldTakeOf(own)).FirstOrDefaultAsync();
        return await Get<DeliveryMoveService>(services).MoveAsync(row.FulfilmentId, row.Id, row.Version, new DeliveryMove(target?.Id, Ids.New()), None);
    }

    private static ProposalInput InputOf(Fulfilment row) =>
        row.Description.IsPlacement
            ? new PlacementInput
            {
                Kind = row.Kind,
                Participant = new PlacedParticipant { ParticipantId = row.ParticipantId },
                BlockCode = row.BlockCode,
                Title = row.Title,
                From = row.From,
                To = row.To,
                Measures = row.Measures,
            }
            : new EffortInput
            {
                Kind = row.Kind,
                SupplierId = row.SupplierId,
                Title = row.Title,
                Relation = row.Relation,
                From = row.From,
                Measures = row.Measures,
            };

    private static DeliveryInput PeriodOf(Fulfilment agreed) =>
        new()
        {
            From = agreed.From,
            To = agreed.From?.AddMonths(1).AddDays(-1),
            Measures = agreed.Measures,
        };

    private static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>With an adviser who is one of the contractor's people as well.</summary>
    private async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var world = stage.World;
        if (
            !await portal.ReadAsync(db =>
                Task.FromResult(db.Memberships.Any(row => row.UserId == world.SecondAdviser.Id && row.ContractorId == world.Merwedal.Id))
            )
        )
        {
            await portal.SaveAsync(new Membership(world.SecondAdviser.Id, MembershipPlace.Contractor(world.Merwedal.Id, owner: false)));
        }

        return stage;
    }
}
