namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>What the demo adds to the portal. Its assembly refers to the portal, so the portal knows it by this only.</summary>
public interface IDemo
{
    /// <summary>Its services, pages and views.</summary>
    void AddTo(IServiceCollection services);

    /// <summary>Brings a database that is there up to date.</summary>
    /// <returns>Whether it is empty, or not there yet: then the demo data can be made.</returns>
    Task<bool> IsWantedAsync(IServiceProvider portal, CancellationToken cancellationToken);

    /// <summary>Makes the demo data, which takes seconds.</summary>
    /// <param name="portal">The services of a portal whose database is empty.</param>
    /// <param name="progress">Hears which part of the work is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops it; nothing is left half.</param>
    Task FillAsync(IServiceProvider portal, IProgress<double> progress, CancellationToken cancellationToken);
}
