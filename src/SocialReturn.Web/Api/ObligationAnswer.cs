using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Api;

public sealed record ObligationAnswer(
    [property: Description("The code of the schedule, or null.")] string? Schedule,
    [property: Description("The sum of the lines, in euro.")] Euro Obligation,
    [property: Description("In euro.")] Euro BeforeDiscount,
    [property: Description("The lines of the request, then what lies over the maximum, then the discount.")] IReadOnlyList<ObligationLineAnswer> Lines
)
{
    public static ObligationAnswer Of(ObligationRequest request, TariffSchedule? schedule)
    {
        var result = ObligationCalculator.Calculate(request.Lines.Select(line => line.Facts), schedule, request.PsoLevel, request.Maximum);
        List<ObligationLineAnswer> lines =
        [
            .. request.Lines.Zip(result.LineAmounts, (line, amount) =>
                new ObligationLineAnswer(line.Kind, line.Date, line.BaseAmount, line.BasePercentage, line.Percentage, amount)
            ),
        ];
        if (!result.OverCap.IsZero)
        {
            lines.Add(new ObligationLineAnswer(ObligationLineKind.OverCap, null, null, null, null, result.OverCap));
        }

        if (result.DiscountRule is { } rule)
        {
            lines.Add(new ObligationLineAnswer(ObligationLineKind.Discount, null, result.BeforeDiscount, null, rule.Percentage, result.Discount));
        }

        return new ObligationAnswer(schedule?.Code, result.Total, result.BeforeDiscount, lines);
    }
}

public sealed record ObligationLineAnswer(
    ObligationLineKind Kind,
    DateOnly? Date,
    [property: Description("In euro.")] Euro? BaseAmount,
    [property: Description("The part of baseAmount that the percentage is of; null is all of it.")] decimal? BasePercentage,
    [property: Description("0 to 100, of baseAmount or of its part.")] decimal? Percentage,
    [property: Description("In euro; negative for what lies over the maximum and for the discount.")] Euro Amount
);
