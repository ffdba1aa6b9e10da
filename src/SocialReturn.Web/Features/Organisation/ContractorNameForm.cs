using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Contractors;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>What a contractor is called. Its messages are those of <see cref="ContractorNameService"/>.</summary>
public sealed class ContractorNameForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(OrganisationTexts.NameLabel), ResourceType = typeof(OrganisationTexts))]
    public string? Name { get; set; }
}

/// <param name="Current">As it is stored.</param>
/// <param name="Address">Where the form goes.</param>
public sealed record ContractorNameViewModel(string Current, string KvkNumber, string Address, string BackHref, ContractorNameForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }

    /// <param name="form">As it was sent; null for the stored name.</param>
    public static ContractorNameViewModel Of(Contractor contractor, ContractorNameForm? form, string address, string backHref) =>
        new(contractor.Name, contractor.KvkNumber, address, backHref, form ?? new ContractorNameForm { Version = contractor.Version, Name = contractor.Name });
}
