using SocialReturn.Core.Common;

namespace SocialReturn.Web.Shared;

/// <summary>
/// What the frame around every page shows. One per request: whoever knows the signed-in person fills it,
/// the layout reads it. Untouched it is the public frame.
/// </summary>
public sealed class Shell
{
    public ShellKind Kind { get; set; }

    /// <summary>Class of the theme on the body; a contractor's frame stays neutral (theme-portaal).</summary>
    public string Theme { get; set; } = ThemeClass.Neutral;

    /// <summary>After the logo: the adviser's region, or "Adviespunt AV-regio" on a region's public page.</summary>
    public string? Place { get; set; }

    /// <summary>The strong line at the right: the contractor, or the adviser's own name. Empty: nobody is signed in.</summary>
    public string? SignedInFirst { get; set; }

    /// <summary>The soft line under it: the person's name, or the role.</summary>
    public string? SignedInSecond { get; set; }

    /// <summary>Tasks of the contractor, or entries waiting for the adviser: the amber count.</summary>
    public int Count { get; set; }

    /// <summary>Shows Instellingen and Gebruikers in the adviser's navigation.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>The person works in more than one place: /kies is offered.</summary>
    public bool CanSwitch { get; set; }

    /// <summary>The person's choice: single letters on the review screen.</summary>
    public bool ShortcutLetters { get; set; } = true;

    /// <summary>Minutes until an idle session ends; 0 gives no warning.</summary>
    public int SessionMinutes { get; set; }

    /// <summary>The regions in which the contractor can send nothing in now.</summary>
    public IReadOnlyList<ShellBlock> Blocks { get; set; } = [];

    public bool IsSignedIn => SignedInFirst is not null;

    public string Home =>
        Kind switch
        {
            ShellKind.Contractor => PortalLinks.Overview,
            ShellKind.Adviser => PortalLinks.WorkList,
            ShellKind.Reader => PortalLinks.ReaderTenders,
            _ => PortalLinks.Home,
        };

    public IReadOnlyList<ShellLink> Links => ShellLinks.For(this);

    public bool IsBlockedIn(string regionSlug) => Blocks.Any(block => block.RegionSlug == regionSlug);
}

/// <summary>A region that blocked the contractor, as the notice above its pages says it.</summary>
public sealed record ShellBlock(string RegionSlug, string Title, string Reason, string Ask);
