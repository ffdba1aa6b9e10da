namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>What a command must find before it begins.</summary>
public enum DatabaseNeed
{
    /// <summary>It does without, or looks for itself.</summary>
    None,

    /// <summary>A database of this release.</summary>
    Readable,

    /// <summary>One that can be written now, without a wait.</summary>
    Writable,
}
