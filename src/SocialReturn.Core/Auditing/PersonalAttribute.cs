namespace SocialReturn.Core.Auditing;

/// <summary>Marks a personal field of a participant: the audit log keeps its name, never its value, and no fingerprint is made of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
