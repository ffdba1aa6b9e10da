using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>What is unusual in a draft, with the screen on which it can be changed.</summary>
/// <param name="Place">"Bouwblokken, rij 4, Bedrag".</param>
public sealed record TariffRemark(string Place, string Address, string Text)
{
    public static TariffRemark Of(Guid id, ScheduleRemark remark)
    {
        var sheet = TariffSheet.Of(remark.Part);
        return new TariffRemark(PlaceOf(sheet, remark), $"{PortalLinks.DeskTariff(id)}/bewerken?deel={sheet.Address}", remark.Text);
    }

    private static string PlaceOf(TariffSheet sheet, ScheduleRemark remark)
    {
        var place = remark.Row is { } row ? string.Format(TariffScreenTexts.RemarkRow, sheet.Title, row + 1) : sheet.Title;
        return sheet.Part.Fields.FirstOrDefault(field => field.Name == remark.Field) is { } known
            ? $"{place}, {TariffWords.LabelOf(sheet.Part, known)}"
            : place;
    }
}
