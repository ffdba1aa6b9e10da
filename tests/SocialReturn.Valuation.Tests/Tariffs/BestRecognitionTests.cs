using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>Oost-Nederland 2026: PSO step 1, 2 and 3 count for 10, 20 and 30%, a sheltered-work company for 100%.</summary>
public sealed class BestRecognitionTests
{
    private static readonly TariffSchedule Oost = TariffSchedules.Preset("oost-nederland-2026");

    [Theory]
    [InlineData("psoStep1 shelteredEmployer psoStep2", "shelteredEmployer")]
    [InlineData("psoStep1 psoStep2", "psoStep2")]
    [InlineData("psoStep3 psoStep2", "psoStep3")]
    [InlineData("psoAspirant psoStep1", "psoStep1")]
    [InlineData("psoAspirant", "psoAspirant")]
    public void BestRecognition_OfSeveral_IsTheOneThatCountsForMost(string held, string best) => Oost.BestRecognition(held.Split(' ')).ShouldBe(best);

    [Fact]
    public void BestRecognition_ListedForNothing_GoesBeforeOneThatIsNotListed()
    {
        var schedule = Oost with { Recognitions = [new Recognition("psoStep1", "PSO-trede 1", 0)] };

        schedule.BestRecognition(["psoAspirant", "psoStep1"]).ShouldBe("psoStep1");
    }

    [Fact]
    public void BestRecognition_OfNone_IsNone() => Oost.BestRecognition([]).ShouldBeNull();
}
