using SocialReturn.Core.Accounts;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>At each start: whether the keys outside the database are those that its rows need. Keys that are gone are never replaced in silence.</summary>
internal static partial class KeyStart
{
    /// <exception cref="CannotStartException">Keys are missing, or other ones; one line each. In Development that is said in the log.</exception>
    public static async Task PrepareKeysAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var services = app.Services.CreateAsyncScope();
        using var everywhere = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem("start"));
        var matchKeys = services.ServiceProvider.GetRequiredService<RegionKeys>();
        if (app.Environment.IsDevelopment())
        {
            // Elsewhere the command migrate makes them.
            await matchKeys.CompleteAsync(cancellationToken);
        }

        List<string> faults = [.. await matchKeys.StoppingAsync(cancellationToken)];
        if (await services.ServiceProvider.GetRequiredService<SealedFactorReader>().FaultAsync(cancellationToken) is { } closed)
        {
            faults.Add(closed);
        }

        if (faults.Count > 0 && !app.Environment.IsDevelopment())
        {
            throw new CannotStartException(faults);
        }

        faults.ForEach(fault => LogKeys(app.Logger, fault));
    }

    [LoggerMessage(LogLevel.Critical, "{Fault}")]
    private static partial void LogKeys(ILogger logger, string fault);
}
