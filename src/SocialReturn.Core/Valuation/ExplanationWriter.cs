using System.Collections.Immutable;
using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>One row of "Waarom dit bedrag?", the same on screen, in mail and in the PDF.</summary>
/// <param name="Figure">Empty for a note.</param>
public sealed record ExplanationRow(string Label, string Figure, ExplanationRowKind Kind);

public enum ExplanationRowKind
{
    Factor,
    Subtotal,
    Total,
    Note,
}

/// <summary>Turns the lines of a value into Dutch rows that a person can follow with a calculator.</summary>
public static class ExplanationWriter
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static ImmutableArray<ExplanationRow> Write(ValuationResult result, TariffSchedule schedule)
    {
        var rows = ImmutableArray.CreateBuilder<ExplanationRow>();
        var several = result.Lines.Length > 1;
        foreach (var line in result.Lines)
        {
            AddLine(rows, line, several);
        }

        rows.Add(new ExplanationRow(ValuationTexts.Total, result.Value.ToString(), ExplanationRowKind.Total));
        rows.AddRange(result.NotCounted.Concat(result.Hints).Select(note => Note(Text(note))));
        rows.Add(Note(SourceOf(schedule)));
        return rows.ToImmutable();
    }

    private static void AddLine(ImmutableArray<ExplanationRow>.Builder rows, ExplanationLine line, bool several)
    {
        // A bonus once and what is over a most are single amounts, which their subtotal would only repeat.
        if (
            !several
            || line.Factors is not [{ Code: FactorCode.BonusOnce or FactorCode.OverMost or FactorCode.OverMostPerParticipant or FactorCode.OverMostPerUnit }]
        )
        {
            rows.AddRange(
                line.Factors.Select((factor, index) => new ExplanationRow(LabelOf(factor), FigureOf(factor, isFirst: index == 0), ExplanationRowKind.Factor))
            );
        }

        if (several)
        {
            rows.Add(new ExplanationRow(LabelOf(line), line.Amount.ToString(), ExplanationRowKind.Subtotal));
        }
    }

    private static string SourceOf(TariffSchedule schedule)
    {
        var source = Format(ValuationTexts.Schedule, schedule.Name, schedule.Version);
        return schedule.Verified ? source : source + " " + ValuationTexts.NotVerified;
    }

    private static ExplanationRow Note(string text) => new(text, "", ExplanationRowKind.Note);

    public static string LabelOf(ExplanationLine line) =>
        line.Code switch
        {
            LineCode.Bonus => Format(
                line.Factors[0].Code == FactorCode.BonusOnce ? ValuationTexts.LineBonusOnce : ValuationTexts.LineBonus,
                LowerFirst(line.Name)
            ),
            LineCode.OverMost => LabelOf(line.Factors[0]),
            _ => line.Name.Length > 0 ? line.Name : Template("Line", line.Code),
        };

    public static string LabelOf(ExplanationFactor factor) =>
        factor.Code switch
        {
            FactorCode.Months => MonthsLabel(factor.Numbers, ofAYear: true),
            FactorCode.MonthCount => MonthsLabel(factor.Numbers, ofAYear: false),
            FactorCode.MonthsUpToLimit or FactorCode.MonthCountUpToLimit => Format(
                ValuationTexts.FactorMonthsUpToLimit,
                Number(factor.Numbers[0] + factor.Numbers[1])
            ),
            FactorCode.OverMost or FactorCode.OverMostPerParticipant or FactorCode.OverMostPerUnit => Format(
                factor.Value > Rational.Zero ? ValuationTexts.FactorWithinMost : Template("Factor", factor.Code),
                factor.Numbers[0].ToEuro(),
                Number(factor.Numbers[1])
            ),
            FactorCode.Recognition when factor.Name.Length == 0 => ValuationTexts.FactorNotRecognised,
            FactorCode.Recognition when factor.Value == Rational.One => ValuationTexts.FactorRecognised,
            FactorCode.Recognition => factor.Name,
            _ when factor.IsMultiplier => Format(Template("Factor", factor.Code), [.. factor.Numbers.Select(Number)]),
            _ => Format(Template("Factor", factor.Code), factor.Name),
        };

    public static string FigureOf(ExplanationFactor factor, bool isFirst)
    {
        var numbers = factor.Numbers;
        return factor.Code switch
        {
            FactorCode.HoursPerWeek or FactorCode.HoursOfYear or FactorCode.CountedDays or FactorCode.DaysOfWeek => Times(
                $"{Number(numbers[0])}/{Number(numbers[1])}"
            ),
            FactorCode.WeekHoursInYear => Times($"{Number(numbers[0])} \u00d7 {Number(numbers[1])}"),
            FactorCode.Months => Times($"{MonthsFigure(numbers)}/{MonthShare.MonthsPerYear}"),
            FactorCode.MonthCount => Times(MonthsFigure(numbers)),
            FactorCode.MonthsUpToLimit => Times($"({Number(numbers[0] + numbers[1])})/{MonthShare.MonthsPerYear}"),
            FactorCode.MonthCountUpToLimit => Times($"({Number(numbers[0] + numbers[1])})"),
            FactorCode.Recognition or FactorCode.Percentage => Times(Number(numbers[0]) + "%"),
            _ when factor.IsMultiplier => Times(Number(numbers[0])),
            _ => isFirst ? factor.Value.ToEuro().ToString() : Deduction(factor.Value.ToEuro()),
        };
    }

    /// <summary>"6 van 12 maanden", or "5 maanden en 12 van 30 dagen".</summary>
    private static string MonthsLabel(ImmutableArray<Rational> numbers, bool ofAYear)
    {
        if (numbers.Length == 1 && ofAYear && numbers[0] <= Rational.From(MonthShare.MonthsPerYear))
        {
            return Format(ValuationTexts.FactorMonths, Number(numbers[0]));
        }

        var parts = new List<string>();
        if (!numbers[0].IsZero)
        {
            parts.Add(Format(numbers[0] == Rational.One ? ValuationTexts.OneMonth : ValuationTexts.MonthCount, Number(numbers[0])));
        }

        for (var index = 1; index < numbers.Length; index += 2)
        {
            parts.Add(Format(ValuationTexts.DaysOfMonth, Number(numbers[index]), Number(numbers[index + 1])));
        }

        return parts.Count == 1 ? parts[0] : Format(ValuationTexts.And, string.Join(", ", parts.SkipLast(1)), parts[^1]);
    }

    private static string MonthsFigure(ImmutableArray<Rational> numbers)
    {
        var parts = new List<string>();
        if (!numbers[0].IsZero)
        {
            parts.Add(Number(numbers[0]));
        }

        for (var index = 1; index < numbers.Length; index += 2)
        {
            parts.Add($"{Number(numbers[index])}/{Number(numbers[index + 1])}");
        }

        var sum = string.Join(" + ", parts);
        return numbers.Length == 1 ? sum : $"({sum})";
    }

    public static string Text(ExplanationNote note)
    {
        var template = Template("Note", note.Code);
        return note.Code switch
        {
            NoteCode.BonusOncePossible or NoteCode.BonusPerYearPossible => Format(template, note.Name, note.Numbers[0].ToEuro()),
            NoteCode.BonusOnceUnknown or NoteCode.BonusPerYearUnknown => Format(template, LowerFirst(note.Name), note.Numbers[0].ToEuro()),
            NoteCode.BonusUnknown => Format(template, LowerFirst(note.Name)),
            NoteCode.NotRecognised or NoteCode.RecognitionNotListed when note.Date is null => Template("Note", note.Code, "WithoutDate"),
            NoteCode.NotRecognised or NoteCode.RecognitionNotListed => Format(template, note.Date.Value.ToFullDate()),
            NoteCode.AfterLastDay => Format(template, Number(note.Numbers[0]), note.Date!.Value.ToFullDate()),
            _ => Format(template, [.. note.Numbers.Select(Number), note.Name]),
        };
    }

    private static string Template<T>(string prefix, T code, string suffix = "")
        where T : struct, Enum =>
        ValuationTexts.ResourceManager.GetString(prefix + code + suffix, ValuationTexts.Culture)
        ?? throw new MissingMemberException(nameof(ValuationTexts), prefix + code + suffix);

    /// <summary>"1.872", "7,5", or "2 + 17/31" where no decimals are exact.</summary>
    private static string Number(Rational number)
    {
        const int FinestDecimals = 10_000;
        if ((number * Rational.From(FinestDecimals)).IsWhole)
        {
            return ((decimal)number.Numerator / (decimal)number.Denominator).ToString("#,##0.####", Dutch);
        }

        var whole = Rational.Of(number.Numerator / number.Denominator, 1);
        return whole.IsZero ? number.ToString() : $"{whole} + {number - whole}";
    }

    private static string Times(string figure) => "\u00d7\u00a0" + figure;

    /// <summary>Without the euro sign: it stands on the amount above.</summary>
    private static string Deduction(Euro amount) => "\u2212\u00a0" + (-amount.Amount).ToString("N2", Dutch);

    private static string LowerFirst(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLower(name[0], Dutch) + name[1..] : name;

    private static string Format(string template, params object[] arguments) => DutchText.Format(template, arguments);
}
