using Shouldly;
using SocialReturn.Core.Fulfilments;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

public sealed class EvidenceRulesTests
{
    private static readonly DateTime Uploaded = new(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(FulfilmentStatus.Draft, true)]
    [InlineData(FulfilmentStatus.Proposed, true)]
    [InlineData(FulfilmentStatus.ChangesRequested, true)]
    [InlineData(FulfilmentStatus.Offered, true)]
    [InlineData(FulfilmentStatus.Agreed, true)]
    [InlineData(FulfilmentStatus.Rejected, false)]
    [InlineData(FulfilmentStatus.Withdrawn, false)]
    [InlineData(FulfilmentStatus.Completed, true)]
    public void MayAdd_ToTheFulfilment_UnlessItEndedWithoutAgreement(FulfilmentStatus status, bool allowed) =>
        EvidenceRules.MayAdd(status, delivery: null).ShouldBe(allowed);

    [Theory]
    [InlineData(DeliveryStatus.Draft, true)]
    [InlineData(DeliveryStatus.ChangesRequested, true)]
    [InlineData(DeliveryStatus.Claimed, false)]
    [InlineData(DeliveryStatus.Verified, false)]
    [InlineData(DeliveryStatus.Rejected, false)]
    [InlineData(DeliveryStatus.Reversed, false)]
    [InlineData(DeliveryStatus.Withdrawn, true)]
    [InlineData(DeliveryStatus.Moved, false)]
    public void MayAddAndRemove_AtADelivery_WhileTheContractorWorksOnIt(DeliveryStatus status, bool allowed)
    {
        EvidenceRules.MayAdd(FulfilmentStatus.Agreed, status).ShouldBe(allowed);
        EvidenceRules.MayRemove(FulfilmentStatus.Agreed, status, Uploaded, lastRelied: null).ShouldBe(allowed);
    }

    [Fact]
    public void MayAddAndRemove_DeliveryOfAFulfilmentThatIsOver_IsRefused()
    {
        EvidenceRules.MayAdd(FulfilmentStatus.Completed, DeliveryStatus.Draft).ShouldBeFalse();
        EvidenceRules.MayRemove(FulfilmentStatus.Completed, DeliveryStatus.Draft, Uploaded, lastRelied: null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(FulfilmentStatus.Draft, true)]
    [InlineData(FulfilmentStatus.ChangesRequested, true)]
    [InlineData(FulfilmentStatus.Proposed, false)]
    [InlineData(FulfilmentStatus.Agreed, false)]
    [InlineData(FulfilmentStatus.Rejected, false)]
    [InlineData(FulfilmentStatus.Withdrawn, false)]
    [InlineData(FulfilmentStatus.Completed, false)]
    public void MayRemove_FromTheFulfilment_WhileTheContractorWorksOnIt(FulfilmentStatus status, bool allowed) =>
        EvidenceRules.MayRemove(status, delivery: null, Uploaded, lastRelied: Uploaded.AddDays(1)).ShouldBe(allowed);

    [Fact]
    public void MayRemove_AddedAfterTheAgreementAndNeverClaimedWith_IsAllowed()
    {
        EvidenceRules.MayRemove(FulfilmentStatus.Agreed, delivery: null, Uploaded, lastRelied: Uploaded.AddDays(-1)).ShouldBeTrue();
        EvidenceRules.MayRemove(FulfilmentStatus.Agreed, delivery: null, Uploaded, lastRelied: Uploaded).ShouldBeFalse();
    }
}
