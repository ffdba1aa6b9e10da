namespace SocialReturn.Core.Storage;

/// <summary>The parts of the file store; each is a folder of its own.</summary>
public enum FileArea
{
    Evidence,
    Reports,
    Protocols,
}
