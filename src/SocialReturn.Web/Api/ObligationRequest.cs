using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Api;

[Description("The dated lines of an obligation.")]
public sealed record ObligationRequest
{
    [Description("The code of a published tariff schedule; needed for a discount.")]
    public string? Schedule { get; init; }

    [Description(
        "The certificate of the main contractor: psoAspirant, psoStep1, psoStep2, psoStep3, pso30Plus, or another code of the schedule's contractorDiscounts."
    )]
    public string? PsoLevel { get; init; }

    [Description("The most the obligation may be, in euro, before discount.")]
    public Euro? Maximum { get; init; }

    [Description("At most 200.")]
    public required IReadOnlyList<ObligationLineRequest> Lines { get; init; }

    internal static ObligationRequest Read(JsonFields fields)
    {
        var request = new ObligationRequest
        {
            Schedule = fields.OptionalText("schedule", RequestFields.LongestCode),
            PsoLevel = fields.OptionalText("psoLevel", RequestFields.LongestCode),
            Maximum = fields.EuroIn("maximum"),
            Lines = [.. fields.EntriesIn("lines", ObligationLineRequest.Read)],
        };
        if (request.PsoLevel is not null && request.Schedule is null)
        {
            fields.Require("schedule");
        }

        return request;
    }
}

[Description("Either baseAmount with percentage, or amount.")]
public sealed record ObligationLineRequest
{
    [Description("award (the default), option, extension, callOff, turnover or correction.")]
    public ObligationLineKind Kind { get; init; }

    public DateOnly? Date { get; init; }

    [Description("In euro, without VAT: the contract sum of the line.")]
    public Euro? BaseAmount { get; init; }

    [Description("Over 0 to 100: the part of baseAmount that the percentage is of, as the wage sum; left out: all of it.")]
    public decimal? BasePercentage { get; init; }

    [Description("0 to 100, of baseAmount or of its part.")]
    public decimal? Percentage { get; init; }

    [Description("In euro, instead of baseAmount and percentage. A correction may be negative.")]
    public Euro? Amount { get; init; }

    internal ObligationLineFacts Facts => new(Date ?? default, BaseAmount, Percentage, Amount) { BasePercentage = BasePercentage };

    internal static ObligationLineRequest Read(JsonFields fields)
    {
        var line = new ObligationLineRequest
        {
            Kind = fields.OptionalChoice<ObligationLineKind>("kind") ?? ObligationLineKind.Award,
            Date = fields.DateIn("date"),
            BaseAmount = fields.EuroIn("baseAmount"),
            BasePercentage = fields.OptionalNumber("basePercentage", 0.0001m, 100, 4),
            Percentage = fields.OptionalNumber("percentage", 0, 100, 4),
            Amount = fields.EuroIn("amount", mayBeNegative: true),
        };
        if (line.Kind is ObligationLineKind.OverCap or ObligationLineKind.Discount)
        {
            fields.Refuse("kind", ScheduleErrorCode.UnknownValue, JsonNames.AllOf<ObligationLineKind>());
        }

        Check(fields);
        return line;
    }

    private static void Check(JsonFields fields)
    {
        var byPercentage = fields.Has("baseAmount") || fields.Has("percentage") || fields.Has("basePercentage");
        if (fields.Has("amount") && byPercentage)
        {
            fields.Refuse("amount", ScheduleErrorCode.OutOfRange, ApiTexts.EitherPercentageOrAmount);
        }
        else if (byPercentage)
        {
            fields.Require("baseAmount");
            fields.Require("percentage");
        }
        else
        {
            fields.Require("amount");
        }
    }
}
