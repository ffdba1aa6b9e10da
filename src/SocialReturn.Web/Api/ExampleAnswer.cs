using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

[Description("A worked example that the region keeps with its table: one fulfilment in a few facts, and what it is worth.")]
public sealed record ExampleAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("The code of a block.")]
    public required string Block { get; init; }

    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }

    public required decimal? HoursPerWeek { get; init; }

    [Description("Worked hours of a placement, hours per person of an effort.")]
    public required decimal? Hours { get; init; }

    public required int? Days { get; init; }

    public required int? HalfDays { get; init; }

    public required int? Events { get; init; }

    public required int? Stages { get; init; }

    [Description("Of what the block multiplies by.")]
    public required int? Persons { get; init; }

    [Description("In euro: the invoice or cost without VAT and material, the labour or the wages, as the block counts.")]
    public required Euro? Cost { get; init; }

    [Description("In euro: what the adviser agreed.")]
    public required Euro? Agreed { get; init; }

    [Description("The code of a recognition.")]
    public required string? Recognition { get; init; }

    public required int? Age { get; init; }

    public required int? BenefitMonths { get; init; }

    [Description("What is true of it; the others are not.")]
    public required IReadOnlyList<ConditionFact> Facts { get; init; }

    [Description("In euro.")]
    public required Euro Value { get; init; }

    public required string? Source { get; init; }

    public required string? Note { get; init; }

    public static ExampleAnswer Of(TariffExample example) =>
        new()
        {
            Code = example.Code,
            Name = example.Name,
            Block = example.Block,
            From = example.From,
            To = example.To,
            HoursPerWeek = example.HoursPerWeek,
            Hours = example.Hours,
            Days = example.Days,
            HalfDays = example.HalfDays,
            Events = example.Events,
            Stages = example.Stages,
            Persons = example.Persons,
            Cost = example.Cost,
            Agreed = example.Agreed,
            Recognition = example.Recognition,
            Age = example.Age,
            BenefitMonths = example.BenefitMonths,
            Facts = example.Facts,
            Value = example.Value,
            Source = example.Source,
            Note = example.Note,
        };
}
