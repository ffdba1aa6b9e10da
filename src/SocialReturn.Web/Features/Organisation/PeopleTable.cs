using System.Collections.Immutable;
using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>A table of people with what can be done; the same for contractors, regions and the platform.</summary>
public sealed record PeopleTable
{
    public required ImmutableArray<PersonHere> People { get; init; }

    /// <summary>The address of the page; the acts stand under it.</summary>
    public required string Address { get; init; }

    /// <summary>The reader: has no buttons of their own.</summary>
    public required Guid Me { get; init; }

    public bool CanChange { get; init; }

    public bool CanBlock { get; init; }
}

/// <summary>A table of open invitations.</summary>
public sealed record InvitedTable(ImmutableArray<InvitedHere> Invited, string Address, bool CanChange);
