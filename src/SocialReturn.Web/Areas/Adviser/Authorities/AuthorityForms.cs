using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;

namespace SocialReturn.Web.Areas.Adviser.Authorities;

/// <summary>The name of a contracting authority. Its messages are those of <see cref="AuthorityService"/>.</summary>
public sealed class AuthorityForm
{
    public Guid Key { get; set; } = Ids.New();

    /// <summary>Of the authority that is changed; empty for a new one.</summary>
    public Guid Version { get; set; }

    [Display(Name = nameof(AuthorityScreenTexts.NameLabel), ResourceType = typeof(AuthorityScreenTexts))]
    public string? Name { get; set; }
}

/// <summary>A list in a file.</summary>
public sealed class AuthorityFileForm
{
    public IFormFile? File { get; set; }
}

/// <summary>The list as the preview showed it.</summary>
public sealed class AuthorityListForm
{
    public Guid Key { get; set; } = Ids.New();

    /// <summary>One name a line.</summary>
    public string? Names { get; set; }
}
