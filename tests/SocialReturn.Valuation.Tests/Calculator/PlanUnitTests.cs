using Shouldly;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Calculator;

/// <summary>The calculator asks what a unit needs, also in a region that counts wages, weeks or months.</summary>
public sealed class PlanUnitTests
{
    private const string Json = """
        {
          "code": "loon", "name": "Loon", "region": "proef", "version": 1, "normHoursPerWeek": 40, "verified": false, "source": "Bedacht.",
          "blocks": [
            { "code": "loon", "kind": "participation", "name": "Werk", "unit": "wageCost", "percentage": 130 },
            { "code": "loon-jaar", "kind": "participation", "name": "Werk, een jaar", "unit": "wageCost", "percentage": 50, "limits": { "months": 6 } },
            { "code": "taalles", "kind": "development", "name": "Taalles", "unit": "month", "amount": 300 },
            { "code": "coach", "kind": "development", "name": "Coach", "unit": "week", "amount": 70 }
          ]
        }
        """;

    private static readonly TariffSchedule Schedule = TariffScheduleReader.Read(Json).Schedule!;

    private static readonly TenderTerm Term = new(new DateOnly(2025, 12, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    [Theory]
    [InlineData("loon", 10_000, null, 13_000)] // 10.000 × 130%
    [InlineData("loon-jaar", 36_500, 12, 9_050)] // January to June is 181 of 365 days: 36.500 × 50% × 181/365
    [InlineData("taalles", null, 3, 900)] // 300 × 3
    [InlineData("coach", null, 2, 590)] // 59 days: 70 × 59/7
    public void Values_ByUnit_AreTheValueComputedByHand(string block, int? quantity, int? months, decimal value)
    {
        var plan = new Plan(Schedule, Term, null, [new PlanRow(block, quantity, months)]);

        var answer = plan.Values().ShouldHaveSingleItem();

        answer.Errors.ShouldBeEmpty();
        answer.Value.ShouldBe(Euro.Round(value));
    }

    [Fact]
    public void Suggestions_InARegionOfWages_NameAnAmount()
    {
        var plan = new Plan(Schedule, Term, Euro.FromWhole(26_000), []);

        var suggestion = PlanSuggestions.For(plan, Euro.FromWhole(26_000))[0];

        suggestion.Closes.ShouldBeTrue();
        suggestion.Row.Quantity.ShouldBe(20_000);
    }
}
