namespace SocialReturn.Web.Shared;

/// <summary>Whose frame it is.</summary>
public enum ShellKind
{
    Public,
    Contractor,
    Adviser,
    Reader,
    Platform,
}
