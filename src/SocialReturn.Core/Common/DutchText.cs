using System.Globalization;

namespace SocialReturn.Core.Common;

/// <summary>Fills in a text of the screens; in "{0} {0:dag|dagen}" it picks the word that fits the number.</summary>
public static class DutchText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Format(string text, params ReadOnlySpan<object?> values) => string.Format(Numbers.Instance, text, values);

    private sealed class Numbers : IFormatProvider, ICustomFormatter
    {
        public static readonly Numbers Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : Dutch.GetFormat(formatType);

        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            if (format?.Split('|') is [var one, var several])
            {
                return IsOne(arg) ? one : several;
            }

            return arg is IFormattable number ? number.ToString(format, Dutch) : arg?.ToString() ?? "";
        }

        private static bool IsOne(object? arg) => arg is string text ? text == "1" : Convert.ToDecimal(arg, Dutch) == 1;
    }
}
