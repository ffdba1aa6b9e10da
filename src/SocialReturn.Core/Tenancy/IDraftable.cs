namespace SocialReturn.Core.Tenancy;

/// <summary>Something that a contractor writes before anybody else may see it.</summary>
public interface IDraftable : IHiddenAsDraft
{
    /// <summary>It was never sent in, also when it is taken back.</summary>
    bool IsDraft { get; }
}
