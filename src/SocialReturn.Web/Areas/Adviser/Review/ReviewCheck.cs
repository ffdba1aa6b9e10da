namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>One line of "Controles": in order, or something to look at.</summary>
public sealed record ReviewCheck(bool IsFine, string Title, string? Detail = null)
{
    public static ReviewCheck Fine(string title, string? detail = null) => new(true, title, detail);

    public static ReviewCheck LookAt(string title, string? detail = null) => new(false, title, detail);
}
