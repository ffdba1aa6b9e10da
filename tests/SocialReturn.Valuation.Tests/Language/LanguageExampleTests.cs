using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>The ideas of the language that no shipped table has, to the cent.</summary>
public sealed class LanguageExampleTests
{
    public static TheoryData<LanguageExample> All { get; } = [.. LanguageExamples.OfPlacements, .. EffortLanguageExamples.All];

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_Example_IsTheValueComputedByHand(LanguageExample example) =>
        example.Valued().Value.ShouldBe(Euro.Round(example.Value), example.ToString());

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_Example_ExplainsItself(LanguageExample example)
    {
        var result = example.Valued();

        Euro.Sum(result.Lines.Select(line => line.Amount)).ShouldBe(result.Value);
        (result.Value.IsZero && result.Lines.IsEmpty && result.NotCounted.IsEmpty).ShouldBeFalse("a nothing has a reason");
        foreach (var line in result.Lines.Where(line => line.Code != LineCode.Rounding))
        {
            line.Factors.Aggregate(Rational.Zero, (above, factor) => factor.ApplyTo(above)).ToEuro().ShouldBe(line.Amount);
        }

        var rows = ExplanationWriter.Write(result, InventedTable.Schedule);
        rows.ShouldNotContain(row => row.Label.Contains("-0,00", StringComparison.Ordinal) || row.Figure.Contains("-0,00", StringComparison.Ordinal));
    }
}
