using System.Collections.Immutable;

namespace SocialReturn.Web.Shared;

/// <summary>A page that asks before something is done that reaches far: what will happen, one button, and a way back.</summary>
public sealed record ConfirmViewModel
{
    public required string Title { get; init; }

    /// <summary>Whom or what it is about.</summary>
    public required string About { get; init; }

    public required ImmutableArray<string> Consequences { get; init; }

    /// <summary>Where the form goes; the same address as the page.</summary>
    public required string Address { get; init; }

    /// <summary>The act and its object.</summary>
    public required string Button { get; init; }

    public required string BackHref { get; init; }

    public required string BackText { get; init; }

    /// <summary>What the cancel link says that it cancels.</summary>
    public required string Cancel { get; init; }
}
