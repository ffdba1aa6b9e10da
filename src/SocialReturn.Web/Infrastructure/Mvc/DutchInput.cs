using System.Text.RegularExpressions;
using SocialReturn.Core.Common;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Reads what is typed in a form (<see cref="DutchNumber"/>, <see cref="DutchDate"/>), or says in words what is expected.</summary>
public static partial class DutchInput
{
    /// <summary>As hours are stored.</summary>
    private const int DecimalsOfHours = 2;

    /// <summary>As percentages are stored.</summary>
    private const int DecimalsOfPercentage = 4;

    public static InputReading ReadEuro(string text)
    {
        if (DutchNumber.ReadMoney(text) is not { } amount)
            return InputReading.Refuse(InputTexts.NotAnAmount);
        if (decimal.Round(amount, 2) != amount)
            return InputReading.Refuse(InputTexts.TooManyDecimals);
        if (Math.Abs(amount) > Euro.MaxInput.Amount)
            return InputReading.Refuse(string.Format(InputTexts.AmountTooLarge, Euro.MaxInput.ToWholeString()));
        return InputReading.Of(Euro.Round(amount));
    }

    public static InputReading ReadDecimal(string text) =>
        DutchNumber.Read(text) is { } number ? InputReading.Of(number) : InputReading.Refuse(InputTexts.NotANumber);

    /// <summary>A count: "12", "1.000".</summary>
    public static InputReading ReadWhole(string text) =>
        DutchNumber.Read(text) is { } number && decimal.IsInteger(number) && Math.Abs(number) <= int.MaxValue
            ? InputReading.Of((int)number)
            : InputReading.Refuse(InputTexts.NotAWholeNumber);

    /// <summary>"7,5", "7:30", "24 uur".</summary>
    public static InputReading ReadHours(string text) =>
        DutchNumber.ReadHours(text) is not { } hours ? InputReading.Refuse(InputTexts.NotHours)
        : decimal.Round(hours, DecimalsOfHours) != hours ? InputReading.Refuse(InputTexts.TooManyDecimalsOfHours)
        : InputReading.Of(hours);

    /// <summary>Of what a building block counts: euros, hours, or things.</summary>
    public static InputReading ReadQuantity(string text) =>
        (DutchNumber.ReadMoney(text) ?? DutchNumber.ReadHours(text)) is { } number ? InputReading.Of(number) : InputReading.Refuse(InputTexts.NotANumber);

    /// <summary>A percentage with or without its sign: "12,5", "12,5%", "12,5 %", "12,5 procent".</summary>
    public static InputReading ReadPercentage(string text) =>
        DutchNumber.Read(PercentSign().Replace(text, "")) is not { } number ? InputReading.Refuse(InputTexts.NotAPercentage)
        : decimal.Round(number, DecimalsOfPercentage) != number ? InputReading.Refuse(InputTexts.TooManyDecimalsOfPercentage)
        : InputReading.Of(number);

    /// <summary>The same, for a setting in whole percents.</summary>
    public static InputReading ReadWholePercentage(string text) =>
        ReadPercentage(text) is { Value: decimal number } && decimal.IsInteger(number) && Math.Abs(number) <= int.MaxValue
            ? InputReading.Of((int)number)
            : InputReading.Refuse(InputTexts.NotAWholePercentage);

    public static InputReading ReadDate(string text) =>
        DutchDate.Read(text) switch
        {
            { Date: { } date } => InputReading.Of(date),
            { Fault: DateFault.YearNotInFull } => InputReading.Refuse(InputTexts.YearNotInFull),
            { Fault: DateFault.NoSuchDay } => InputReading.Refuse(InputTexts.NoSuchDay),
            { Fault: DateFault.OddYear } => InputReading.Refuse(InputTexts.YearOutOfRange),
            _ => InputReading.Refuse(InputTexts.NotADate),
        };

    [GeneratedRegex(@"\s*(%|procent)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PercentSign();
}
