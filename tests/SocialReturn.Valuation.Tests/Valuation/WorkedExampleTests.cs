using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class WorkedExampleTests
{
    public static TheoryData<WorkedExample> All { get; } = [.. AvRegioExamples.All, .. HaaglandenExamples.All, .. OtherRegionExamples.All];

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_WorkedExample_IsTheValueComputedByHand(WorkedExample example) =>
        example.Valued().Value.ShouldBe(Euro.Round(example.Value), example.ToString());

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_WorkedExample_LinesAddUpToTheValue(WorkedExample example)
    {
        var result = example.Valued();

        Euro.Sum(result.Lines.Select(line => line.Amount)).ShouldBe(result.Value);
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_WorkedExample_WorthNothingOnlyWithAReason(WorkedExample example)
    {
        var result = example.Valued();

        if (result.Value.IsZero && !example.Calculation.StartsWith("alles is materiaal", StringComparison.Ordinal))
        {
            result.NotCounted.ShouldNotBeEmpty();
        }
    }
}
