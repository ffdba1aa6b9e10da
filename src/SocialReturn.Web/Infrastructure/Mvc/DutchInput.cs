using System.Globalization;
using System.Text.RegularExpressions;
using SocialReturn.Core.Common;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Reads amounts ("€ 12.100", "1.234,56"), numbers ("1234,5") and dates (<see cref="DutchDate"/>).</summary>
public static partial class DutchInput
{
    public static InputReading ReadEuro(string text)
    {
        if (!TryReadNumber(text, out var amount))
            return InputReading.Refuse(InputTexts.NotAnAmount);
        if (decimal.Round(amount, 2) != amount)
            return InputReading.Refuse(InputTexts.TooManyDecimals);
        if (Math.Abs(amount) > Euro.MaxInput.Amount)
            return InputReading.Refuse(string.Format(InputTexts.AmountTooLarge, Euro.MaxInput.ToWholeString()));
        return InputReading.Of(Euro.Round(amount));
    }

    public static InputReading ReadDecimal(string text) =>
        TryReadNumber(text, out var number) ? InputReading.Of(number) : InputReading.Refuse(InputTexts.NotANumber);

    /// <summary>A percentage with or without its sign: "12,5", "12,5%", "12,5 %", "12,5 procent".</summary>
    public static InputReading ReadPercentage(string text) =>
        TryReadNumber(PercentSign().Replace(text, ""), out var number) ? InputReading.Of(number) : InputReading.Refuse(InputTexts.NotAPercentage);

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

    private static bool TryReadNumber(string text, out decimal number)
    {
        var tidy = Ornament().Replace(text, "").Replace('\u2212', '-');
        if (tidy.EndsWith(",-", StringComparison.Ordinal))
            tidy = tidy[..^2];
        number = 0;
        if (!DutchNumber().IsMatch(tidy))
            return false;

        // A single dot with one or two digits behind it can only be a decimal sign: three would make it thousands.
        var plain = DotAsDecimalSign().IsMatch(tidy) ? tidy : tidy.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"[\s€]|EUR|euro", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$|^-?\d+\.\d{1,2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DutchNumber();

    [GeneratedRegex(@"\s*(%|procent)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PercentSign();

    [GeneratedRegex(@"^-?\d+\.\d{1,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DotAsDecimalSign();
}
