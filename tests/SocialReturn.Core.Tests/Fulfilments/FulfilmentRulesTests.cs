using Shouldly;
using SocialReturn.Core.Fulfilments;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>The whole state machine, written out a second time: every transition that exists, and that no other does.</summary>
public sealed class FulfilmentRulesTests
{
    private static readonly string[] Fulfilments =
    [
        "Draft Save Draft",
        "Draft Propose Proposed",
        "Draft Withdraw Withdrawn",
        "Proposed Agree Agreed",
        "Proposed RequestChanges ChangesRequested",
        "Proposed Reject Rejected",
        "Proposed Withdraw Withdrawn",
        "Proposed Offer Offered",
        "Offered Accept Agreed",
        "Offered Decline Proposed",
        "Offered Withdraw Withdrawn",
        "ChangesRequested Save ChangesRequested",
        "ChangesRequested Propose Proposed",
        "ChangesRequested Withdraw Withdrawn",
        "Agreed Complete Completed",
        "Completed Reopen Agreed",
    ];

    private static readonly string[] Deliveries =
    [
        "Draft Save Draft",
        "Draft Claim Claimed",
        "Claimed Verify Verified",
        "Claimed RequestChanges ChangesRequested",
        "Claimed Reject Rejected",
        "Verified Correct Verified",
        "Verified Reverse Reversed",
        "ChangesRequested Save ChangesRequested",
        "ChangesRequested Claim Claimed",
        "Claimed Withdraw Withdrawn",
        "ChangesRequested Withdraw Withdrawn",
        "Withdrawn Save Withdrawn",
        "Withdrawn Claim Claimed",
        "Draft Move Moved",
        "Claimed Move Moved",
        "ChangesRequested Move Moved",
        "Withdrawn Move Moved",
    ];

    public static TheoryData<FulfilmentStatus, FulfilmentAct> EveryFulfilmentAct => Every<FulfilmentStatus, FulfilmentAct>();

    public static TheoryData<DeliveryStatus, DeliveryAct> EveryDeliveryAct => Every<DeliveryStatus, DeliveryAct>();

    [Theory]
    [MemberData(nameof(EveryFulfilmentAct))]
    public void Next_Fulfilment_FollowsTheTable(FulfilmentStatus status, FulfilmentAct act)
    {
        var expected = ExpectedOf(Fulfilments, status, act);
        (FulfilmentRules.Next(status, act)?.ToString()).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(EveryDeliveryAct))]
    public void Next_Delivery_FollowsTheTable(DeliveryStatus status, DeliveryAct act)
    {
        var expected = ExpectedOf(Deliveries, status, act);
        (FulfilmentRules.Next(status, act)?.ToString()).ShouldBe(expected);
    }

    [Theory]
    [InlineData(FulfilmentStatus.Draft, true)]
    [InlineData(FulfilmentStatus.ChangesRequested, true)]
    [InlineData(FulfilmentStatus.Proposed, false)]
    [InlineData(FulfilmentStatus.Agreed, false)]
    [InlineData(FulfilmentStatus.Completed, false)]
    [InlineData(FulfilmentStatus.Rejected, false)]
    [InlineData(FulfilmentStatus.Withdrawn, false)]
    public void IsEditable_OnlyWhileTheContractorHasIt(FulfilmentStatus status, bool expected) => FulfilmentRules.IsEditable(status).ShouldBe(expected);

    private static string? ExpectedOf<TStatus, TAct>(string[] table, TStatus status, TAct act) =>
        table.SingleOrDefault(row => row.StartsWith($"{status} {act} ", StringComparison.Ordinal))?.Split(' ')[2];

    private static TheoryData<TStatus, TAct> Every<TStatus, TAct>()
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        var data = new TheoryData<TStatus, TAct>();
        foreach (var status in Enum.GetValues<TStatus>())
        {
            foreach (var act in Enum.GetValues<TAct>())
            {
                data.Add(status, act);
            }
        }

        return data;
    }
}
