namespace SocialReturn.Core.Tenancy;

/// <summary>A row that belongs to no region, and says itself who may write it. Nobody but a job removes one.</summary>
public interface ISharedRow
{
    bool MayBeAddedBy(AccessScope scope);

    bool MayBeChangedBy(AccessScope scope);
}
