namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>What the demo adds to the portal. Its assembly refers to the portal, so the portal knows it by this only.</summary>
public interface IDemo
{
    /// <summary>Its services, pages and views.</summary>
    void AddTo(IServiceCollection services);

    /// <summary>Brings the database up to date; an empty one gets the demo data.</summary>
    /// <returns>Whether the demo data was made now.</returns>
    Task<bool> FillAsync(IServiceProvider portal, CancellationToken cancellationToken);
}
