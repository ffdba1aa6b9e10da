namespace SocialReturn.Web.Shared;

/// <summary>The navigation per kind of frame. The addresses are those of the product and do not change.</summary>
internal static class ShellLinks
{
    public static IReadOnlyList<ShellLink> For(Shell shell) =>
        shell.Kind switch
        {
            ShellKind.Contractor =>
            [
                new(ShellTexts.Overview, "/overzicht"),
                new(ShellTexts.Tenders, "/aanbestedingen"),
                new(ShellTexts.Tasks, "/taken", shell.Count),
                new(ShellTexts.Organisation, "/organisatie"),
            ],
            ShellKind.Adviser => ForAdviser(shell),
            ShellKind.Reader => [new(ShellTexts.Tenders, "/inzage"), new(ShellTexts.Reports, "/inzage/rapporten")],
            ShellKind.Platform =>
            [
                new(ShellTexts.Regions, "/beheer/regios"),
                new(ShellTexts.People, "/beheer/mensen"),
                new(ShellTexts.Files, "/beheer/bestanden", shell.Count),
                new(ShellTexts.Condition, "/beheer/toestand"),
            ],
            _ => [new(ShellTexts.Calculator, "/rekenhulp")],
        };

    private static List<ShellLink> ForAdviser(Shell shell)
    {
        List<ShellLink> links =
        [
            new(ShellTexts.WorkList, "/advies", shell.Count),
            new(ShellTexts.Tenders, "/advies/aanbestedingen"),
            new(ShellTexts.Contractors, "/advies/opdrachtnemers"),
            new(ShellTexts.Suppliers, "/advies/ondernemingen"),
            new(ShellTexts.Reports, "/advies/rapporten"),
            new(ShellTexts.Tariffs, "/advies/tarieven"),
        ];
        if (shell.IsAdministrator)
        {
            links.Add(new(ShellTexts.Settings, "/advies/instellingen"));
            links.Add(new(ShellTexts.Users, "/advies/gebruikers"));
        }

        return links;
    }
}
