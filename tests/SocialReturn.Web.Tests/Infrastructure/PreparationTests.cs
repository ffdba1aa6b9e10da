using Shouldly;
using SocialReturn.Web.Infrastructure.Hosting;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>What a first start prepares; who waits for it hears how it ended.</summary>
public sealed class PreparationTests
{
    [Fact]
    public async Task WorkThatFails_IsHeardByWhoWaits_AndNeverDone()
    {
        var preparation = new Preparation();
        preparation.Plan((_, _) => throw new InvalidOperationException("No data."));

        await Should.ThrowAsync<InvalidOperationException>(() => preparation.RunAsync(CancellationToken.None));

        await Should.ThrowAsync<InvalidOperationException>(() => preparation.Ready);
        preparation.IsUnderWay.ShouldBeTrue("jobs do not begin");
    }

    [Fact]
    public async Task WorkThatIsDone_IsHeardToo()
    {
        var preparation = new Preparation();
        preparation.Plan(
            (progress, _) =>
            {
                progress.Report(0.5);
                return Task.CompletedTask;
            }
        );
        preparation.IsUnderWay.ShouldBeTrue();

        await preparation.RunAsync(CancellationToken.None);

        await preparation.Ready;
        (preparation.IsUnderWay, preparation.Percent).ShouldBe((false, 50));
    }
}
