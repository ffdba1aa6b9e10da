using SocialReturn.Web.Features.Account;

namespace SocialReturn.Web.Security;

/// <summary>"Firefox op Windows": enough for a person to know the own browser again. The rest of the header is not kept.</summary>
public static class BrowserName
{
    /// <summary>In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) =>
        (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
        {
            ({ } browser, { } system) => string.Format(SignInTexts.BrowserOnSystem, browser, system),
            ({ } browser, null) => browser,
            (null, { } system) => string.Format(SignInTexts.UnknownOnSystem, system),
            _ => SignInTexts.UnknownBrowser,
        };

    private static string? Find((string Mark, string Name)[] names, string? userAgent) =>
        names.FirstOrDefault(pair => userAgent?.Contains(pair.Mark, StringComparison.Ordinal) == true).Name;
}
