using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Api;

[Description("One row of an hours specification: a value of its own, or the rate of the block times what is counted.")]
public sealed record RowRequest
{
    [Description("People or pieces. One when absent.")]
    public int? Persons { get; init; }

    [Description("Hours, days or half days of each of them, over all events, as the block counts.")]
    public decimal? Count { get; init; }

    [Description("The number of times, where the hours of each are limited.")]
    public int? Events { get; init; }

    [Description("What the row as a whole is worth, in euro. Goes before the rate, where the block allows it.")]
    public Euro? AgreedValue { get; init; }

    internal static RowRequest Read(JsonFields fields) =>
        new()
        {
            Persons = fields.CountIn("persons"),
            Count = fields.HoursIn("count"),
            Events = fields.CountIn("events"),
            AgreedValue = fields.EuroIn("agreedValue"),
        };

    internal EffortRow ToFacts() => new("", Persons, Count, Events, AgreedValue);
}
