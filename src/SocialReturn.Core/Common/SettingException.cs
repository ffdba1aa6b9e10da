namespace SocialReturn.Core.Common;

/// <summary>A setting that the portal cannot start with; the message says which, and what is allowed.</summary>
public class SettingException(string message) : Exception(message);
