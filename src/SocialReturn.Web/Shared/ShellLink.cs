namespace SocialReturn.Web.Shared;

/// <summary>One entry of the navigation.</summary>
/// <param name="Text">Its word.</param>
/// <param name="Href">Its address.</param>
/// <param name="Count">The amber count behind it; 0 shows none.</param>
public sealed record ShellLink(string Text, string Href, int Count = 0)
{
    /// <summary>"page" on the address itself, "true" below it, null elsewhere.</summary>
    /// <param name="path">The address of the request.</param>
    /// <param name="all">The whole navigation: of two entries that fit, the longest is current.</param>
    public string? CurrentOn(string path, IReadOnlyList<ShellLink> all)
    {
        if (string.Equals(path, Href, StringComparison.OrdinalIgnoreCase))
            return "page";
        if (all.Any(link => string.Equals(path, link.Href, StringComparison.OrdinalIgnoreCase)))
            return null;
        var best = all.Where(link => link.Holds(path)).MaxBy(link => link.Href.Length);
        return ReferenceEquals(best, this) ? "true" : null;
    }

    private bool Holds(string path) => Href.Length > 1 && path.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase);
}
