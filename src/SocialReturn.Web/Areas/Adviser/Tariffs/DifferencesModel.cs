using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>Two versions side by side, with the head of each column.</summary>
public sealed record DifferencesModel(TariffComparison Comparison, string Before, string After)
{
    public static string NameOf(RowDifference row) =>
        row.Part.IsHead ? TariffEditTexts.GeneralTitle
        : row.Name.Length > 0 ? row.Name
        : row.Code;

    public static string ChangeOf(RowDifference row) =>
        row.Change switch
        {
            RowChange.Added => TariffScreenTexts.Added,
            RowChange.Removed => TariffScreenTexts.Removed,
            _ => "",
        };
}
