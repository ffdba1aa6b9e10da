using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class RoundStepsTests
{
    [Theory]
    [InlineData(214_200, 50_000)]
    [InlineData(58_800, 20_000)]
    [InlineData(1_000, 200)]
    [InlineData(5, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    public void For_Highest_IsARoundNumber(long highest, long step) => RoundSteps.For(highest, 5).ShouldBe(step);

    /// <summary>Any amount up to 10^15 cents: at most so many steps, and never fewer than a fifth of them where whole euros allow it.</summary>
    [Property(MaxTest = 2_000)]
    public Property For_AnyAmount_HasABoundedNumberOfSteps() => Prop.ForAll(Amounts(), most =>
        {
            var step = RoundSteps.For(most.Amount, 5);
            var steps = most.Amount / step;
            steps.ShouldBeLessThanOrEqualTo(5);
            (step == 1 || steps > 1).ShouldBeTrue();
            step.ToString().TrimEnd('0').ShouldBeOneOf("1", "2", "5");
        });

    /// <summary>As many small ones as large ones: the size is drawn first.</summary>
    private static Arbitrary<Euro> Amounts() =>
        Arb.From(
            from power in Gen.Choose(0, 15)
            from share in Gen.Choose(0, 1_000_000_000)
            select new Euro((long)(Math.Pow(10, power) * share / 1_000_000_000))
        );
}
