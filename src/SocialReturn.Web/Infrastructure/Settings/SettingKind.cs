namespace SocialReturn.Web.Infrastructure.Settings;

public enum SettingKind
{
    Text,

    /// <summary>A value that no log, screen or message repeats.</summary>
    Secret,

    /// <summary>Of a web page, with its scheme.</summary>
    Address,

    /// <summary>Relative to the data folder.</summary>
    Folder,
    File,
    YesNo,
    Number,

    /// <summary>Separated by ; or as numbered settings.</summary>
    List,
}
