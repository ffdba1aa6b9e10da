using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Api;

/// <param name="Verified">False for an example: whoever shows an amount has to say so.</param>
public sealed record ValuationAnswer(
    [property: Description("The code of the schedule.")] string Schedule,
    [property: Description("The version of the schedule.")] int Version,
    [property: Description("False for an example tariff: say so wherever you show an amount.")] bool Verified,
    [property: Description("In the order of the request.")] IReadOnlyList<ValuedFulfilment> Fulfilments,
    [property: Description("What counts of all fulfilments together, in euro: their values less what is not counted.")] Euro Total,
    [property: Description("What the caps cut, in euro.")] Euro NotCounted
)
{
    public static ValuationAnswer Of(TariffSchedule schedule, ValuationRequest request, IReadOnlyList<CombinedValue> values) =>
        new(
            schedule.Code,
            schedule.Version,
            schedule.Verified,
            [.. values.Zip(request.Fulfilments, ValuedFulfilment.Of)],
            Euro.Sum(values.Select(value => value.Counted)),
            Euro.Sum(values.Select(value => value.NotCounted))
        );
}

public sealed record ValuedFulfilment(
    [property: Description("In euro, before the caps of the tender. The lines add up to it.")] Euro Value,
    [property: Description("What the caps of the tender cut of the value, in euro. Zero without tender.obligation.")] Euro NotCounted,
    [property: Description("Why it is this value.")] IReadOnlyList<ExplainedLine> Lines,
    [property: Description("What is worth nothing with the reason, and what would be worth more.")] IReadOnlyList<ExplainedNote> Notes,
    [property: Description("Codes of the caps that cut it.")] IReadOnlyList<string> Caps,
    [property: Description("Facts that were given and play no part in a fulfilment of this kind.")] IReadOnlyList<string> Ignored
)
{
    public static ValuedFulfilment Of(CombinedValue value, FulfilmentRequest request) =>
        new(
            value.Value,
            value.NotCounted,
            [.. value.Result!.Lines.Select(ExplainedLine.Of)],
            [
                .. value.Result.NotCounted.Select(note => ExplainedNote.Of(note, isHint: false)),
                .. value.Result.Hints.Select(note => ExplainedNote.Of(note, isHint: true)),
            ],
            [.. value.ReachedCaps.Select(cap => cap.Code)],
            request.Ignored
        );
}

public sealed record ExplainedLine(
    LineCode Code,
    [property: Description("The name of the bonus; empty otherwise.")] string Name,
    [property: Description("In euro.")] Euro Amount,
    [property: Description("In Dutch, for display.")] string Text,
    [property: Description("From top to bottom: amounts are added, the others multiply what stands above.")] IReadOnlyList<ExplainedFactor> Factors
)
{
    public static ExplainedLine Of(ExplanationLine line) =>
        new(
            line.Code,
            line.Name,
            line.Amount,
            line.Code == LineCode.Rounding ? ValuationTexts.LineRounding : ExplanationWriter.LabelOf(line),
            [.. line.Factors.Select(ExplainedFactor.Of)]
        );
}

public sealed record ExplainedFactor(
    FactorCode Code,
    [property: Description("Whether it multiplies; otherwise it is an amount that is added.")] bool Multiplies,
    [property: Description("The multiplier or the amount in euro, exact: \"24\" or \"2/3\".")] string Value,
    [property: Description("The numbers behind it, exact.")] IReadOnlyList<string> Numbers,
    [property: Description("In Dutch, for display.")] string Text,
    [property: Description("The figure, for display.")] string Figure
)
{
    public static ExplainedFactor Of(ExplanationFactor factor, int index) =>
        new(
            factor.Code,
            factor.IsMultiplier,
            factor.Value.ToString(),
            [.. factor.Numbers.Select(number => number.ToString())],
            ExplanationWriter.LabelOf(factor),
            ExplanationWriter.FigureOf(factor, isFirst: index == 0)
        );
}

public sealed record ExplainedNote(
    NoteCode Code,
    [property: Description("True: it would be worth more, or is unknown. False: it does not count.")] bool IsHint,
    [property: Description("The numbers of the note, exact.")] IReadOnlyList<string> Numbers,
    [property: Description("In Dutch, for display.")] string Text
)
{
    public static ExplainedNote Of(ExplanationNote note, bool isHint) =>
        new(note.Code, isHint, [.. note.Numbers.Select(number => number.ToString())], ExplanationWriter.Text(note));
}
