using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

public static class TariffWords
{
    /// <summary>"per jaar, voltijds": what one amount of a block stands for.</summary>
    public static string UnitOf(BlockUnit unit) =>
        TariffScreenTexts.ResourceManager.GetString("Unit" + unit, TariffScreenTexts.Culture) ?? unit.ToString();

    public static string AmountOf(BuildingBlock block) => block.Amount?.ToString() ?? $"{block.Percentage:0.##}%";

    public static string AmountOf(Bonus bonus) => bonus.Amount?.ToString() ?? $"{bonus.Percentage:0.##}%";

    public static string FrequencyOf(BonusFrequency frequency) =>
        frequency == BonusFrequency.Once ? TariffScreenTexts.Once : TariffScreenTexts.PerYear;

    public static string LimitOf(BuildingBlock block) =>
        block.Limits.Months is { } months ? string.Format(TariffScreenTexts.LimitMonths, months) : TariffScreenTexts.NoLimit;
}
