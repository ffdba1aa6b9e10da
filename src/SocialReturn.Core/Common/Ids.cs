namespace SocialReturn.Core.Common;

/// <summary>Ids are made by the portal, ordered by time, so that an entity and its audit event are saved in one go.</summary>
public static class Ids
{
    public static Guid New() => Guid.CreateVersion7();
}
