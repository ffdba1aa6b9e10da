using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Shared;

/// <summary>The rules that a page needs for regions with colours of their own.</summary>
/// <param name="Version">Of the content: a browser keeps a version for ever.</param>
public sealed record ThemeSheet(string Css, string Version, DateTime ReadAt)
{
    public bool IsEmpty => Css.Length == 0;
}

/// <summary>
/// The themes of regions that chose their own colours: one small stylesheet for all of them, since a contractor's page shows
/// several regions. It is kept for a minute, so that a page costs no query; this node forgets it at once when colours change.
/// </summary>
public sealed partial class RegionThemes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RegionThemes> log)
{
    private const double HoverShare = 0.25;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private volatile ThemeSheet? current;

    public void Forget() => current = null;

    /// <summary>Without the database the page keeps the colours it knew, or the portal's own: an error page must come out.</summary>
    public async ValueTask<ThemeSheet> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        if (current is { } known && now >= known.ReadAt && now - known.ReadAt < Kept)
        {
            return known;
        }

        try
        {
            return current = await ReadAsync(now, cancellationToken);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            LogUnread(log, exception);
            return current = current is { } last ? last with { ReadAt = now } : new ThemeSheet("", "", now);
        }
    }

    private async Task<ThemeSheet> ReadAsync(DateTime now, CancellationToken cancellationToken)
    {
        await using var services = scopes.CreateAsyncScope();
        using var everywhere = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(nameof(RegionThemes)));
        var regions = await services
            .ServiceProvider.GetRequiredService<PortalDbContext>()
            .Regions.AsNoTracking()
            .Where(region => region.BrandColour != null)
            .OrderBy(region => region.Slug)
            .ToListAsync(cancellationToken);
        var css = string.Concat(regions.Select(Rule));
        return new ThemeSheet(css, css.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..16], now);
    }

    private static string Rule(Region region)
    {
        var colours = RegionColours.Of(region);
        var hover = Colour.Parse(colours.Brand)!.Value.Mixed(Colour.Black, HoverShare);
        return $".{ThemeClass.Of(region.Slug)}{{--sr-color-brand:{colours.Brand};--sr-color-brand-hover:{hover};"
            + $"--sr-color-brand-light:{colours.Light};--sr-color-brand-wash:{colours.Wash}}}\n";
    }

    [LoggerMessage(LogLevel.Warning, "The colours of the regions cannot be read")]
    private static partial void LogUnread(ILogger log, Exception exception);
}
