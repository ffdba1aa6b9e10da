using Xunit;

namespace SocialReturn.TestKit.Operations;

/// <summary>Becomes other accounts and lays out a machine of its own: CI does so as root, a developer's account may not.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? null : "Only root lays out a machine of its own.";
}
