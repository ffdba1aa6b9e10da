namespace SocialReturn.Core.Common;

/// <summary>A row with an id of our own making.</summary>
public abstract class Entity
{
    public Guid Id { get; protected init; } = Ids.New();
}
