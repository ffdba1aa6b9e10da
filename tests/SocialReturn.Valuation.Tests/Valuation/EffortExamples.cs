using SocialReturn.Core.Common;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Short ways to write down training, purchases and activities in examples.</summary>
internal static class Efforts
{
    public static EffortFacts Agreed(string block, decimal value) => new() { Block = block, AgreedValue = Euro.Round(value) };

    public static EffortFacts Cost(string block, decimal cost, bool? language = false, decimal earlierBonus = 0) =>
        new()
        {
            Block = block,
            Cost = Euro.Round(cost),
            LanguageTraining = language,
            EarlierAmounts = System.Collections.Immutable.ImmutableDictionary<string, Euro>.Empty.Add("taaltraining", Euro.Round(earlierBonus)),
        };

    public static EffortFacts Invoiced(string block, decimal inclVat, decimal vat, bool? language = false) =>
        new()
        {
            Block = block,
            InvoiceInclVat = Euro.Round(inclVat),
            Vat = Euro.Round(vat),
            LanguageTraining = language,
        };

    public static EffortFacts Hours(string block, decimal hours, int? persons = null, int? events = null) =>
        new()
        {
            Block = block,
            Hours = hours,
            Persons = persons,
            Events = events,
        };

    public static EffortFacts Days(string block, int days, int? persons = null) =>
        new()
        {
            Block = block,
            Days = days,
            Persons = persons,
        };

    public static EffortFacts Bought(string block, decimal hours, string? recognition, int? persons = null) =>
        Hours(block, hours, persons) with
        {
            Recognition = recognition,
        };

    public static EffortFacts Weekly(string block, decimal hours, string from, string to) =>
        Hours(block, hours) with
        {
            From = Facts.Day(from),
            To = Facts.Day(to),
        };
}
