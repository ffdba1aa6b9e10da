namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>What the portal is started for. The less it is for, the less may have to be there, and the less it may leave behind.</summary>
public enum PortalUse
{
    /// <summary>To say what it is and how it is used: works before anything is installed, and looks at nothing.</summary>
    Explain,

    /// <summary>To look at what is there; makes no file, no folder and no key, so that another account may run it as well.</summary>
    Look,

    /// <summary>To copy what is there to another place, or back: makes what it copies, and nothing of its own.</summary>
    Copy,

    /// <summary>To do one thing.</summary>
    Act,

    /// <summary>To listen.</summary>
    Serve,
}

internal static class PortalUses
{
    /// <summary>Whether it leaves neither a key nor a line in the log.</summary>
    public static bool LeavesNothing(this PortalUse use) => use is PortalUse.Explain or PortalUse.Look or PortalUse.Copy;
}
