using System.Text;

namespace SocialReturn.Web.Infrastructure.Settings;

/// <summary>The settings as the table of docs/operations.md.</summary>
public static class SettingsTable
{
    public static string Write()
    {
        var table = new StringBuilder("| setting | is | default | required | meaning |\n|---|---|---|---|---|");
        foreach (var setting in PortalSettings.All)
        {
            table.Append('\n').Append($"| `{setting.Name}` | {setting.KindInWords} | {setting.Default} | {setting.Required} | {setting.Meaning} |");
        }

        return table.ToString();
    }
}
