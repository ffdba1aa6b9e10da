using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.TagHelpers;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

public sealed class TenderStandingTests
{
    [Fact]
    public void LinkedTo_Tender_LeadsEachAmountToItsPartOfTheList() =>
        Standing(1_000)
            .LinkedTo("/aanbestedingen/1")
            .Bar.Links.ShouldBe(
                new Dictionary<ProgressPart, string>
                {
                    [ProgressPart.Realised] = "/aanbestedingen/1#realised",
                    [ProgressPart.Claimed] = "/aanbestedingen/1#claimed",
                    [ProgressPart.Agreed] = "/aanbestedingen/1#agreed",
                    [ProgressPart.Proposed] = "/aanbestedingen/1#proposed",
                },
                ignoreOrder: true
            );

    [Fact]
    public void CountedIn_Groups_SaysShareAndCount()
    {
        var details = Standing(1_000).CountedIn([new(ProgressPart.Realised, "", "", [])]).Bar.Details;

        details[ProgressPart.Realised].ShouldBe("34% · 0 invullingen");
        details[ProgressPart.Sum].ShouldBe("107% van de verplichting");
    }

    [Fact]
    public void CountedIn_NoObligation_IsZeroPercent() => Standing(0).CountedIn([]).Bar.Details[ProgressPart.Sum].ShouldStartWith("0%");

    private static TenderStanding Standing(long obligation) =>
        new(
            new ProgressBarModel(Euro.FromWhole(obligation), Euro.FromWhole(337), Euro.FromWhole(82), Euro.FromWhole(369), Euro.FromWhole(279)),
            Pace.OnTrack,
            TenderStatus.Running,
            Euro.Zero
        );
}
