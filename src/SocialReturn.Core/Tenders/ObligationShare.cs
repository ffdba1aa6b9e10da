using System.Globalization;

namespace SocialReturn.Core.Tenders;

/// <summary>How large a share of a sum is owed, as people write it: "5%", or "5% van 50%" where only a part of the sum counts.</summary>
public static class ObligationShare
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <param name="percentage">Over 0 to 100.</param>
    /// <param name="basePercentage">The part that the percentage is of, over 0 to 100; null is all of it.</param>
    public static string Words(decimal percentage, decimal? basePercentage) =>
        basePercentage is { } part ? string.Format(TenderTexts.PercentageOfPart, Percent(percentage), Percent(part)) : Percent(percentage);

    /// <summary>The same where no sum stands beside it: "5% van 50% van de opdrachtsom".</summary>
    public static string OfContractSum(decimal percentage, decimal? basePercentage) =>
        basePercentage is null ? Percent(percentage) : string.Format(TenderTexts.ShareOfContractSum, Words(percentage, basePercentage));

    public static string Percent(decimal percentage) => percentage.ToString("0.####", Dutch) + "%";

    /// <summary>The whole of a sum is no part of it.</summary>
    internal static decimal? PartOf(decimal? basePercentage) => basePercentage is 100 ? null : basePercentage;
}
