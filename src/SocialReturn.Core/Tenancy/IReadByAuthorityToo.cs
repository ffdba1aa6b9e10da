namespace SocialReturn.Core.Tenancy;

/// <summary>Read by contractor and desk, and by the readers of the authority that it names.</summary>
public interface IReadByAuthorityToo : IReadByContractorAndDesk
{
    Guid AuthorityId { get; }
}
