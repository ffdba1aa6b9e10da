namespace SocialReturn.Core.Common;

/// <summary>An entity that people edit: its version changes at every save and is checked against the one the form was opened with.</summary>
public interface IVersioned
{
    Guid Version { get; }
}
