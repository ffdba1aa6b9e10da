namespace SocialReturn.Core.Storage;

/// <summary>Configuration section "Storage".</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The folder of the file store; relative to the content root.</summary>
    public string Root { get; set; } = "App_Data/files";
}
