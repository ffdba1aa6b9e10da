using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Infrastructure.Health;

/// <summary>
/// Looks whether the portal can do its work. Everybody may ask, so a look is kept for some seconds and never made twice at once; each
/// check has a bounded time, and one that hangs is not started again until it has ended.
/// </summary>
public sealed class Readiness(IEnumerable<ReadinessKind> kinds, IServiceScopeFactory scopes, DatabaseOptions database, TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Task> hanging = new(StringComparer.Ordinal);
    private Task<ReadinessReport>? look;
    private long lookedAt;

    /// <summary>From when on jobs and mails could run here.</summary>
    public DateTime StartedAt { get; } = clock.UtcNow();

    public Task<ReadinessReport> LookAsync()
    {
        lock (gate)
        {
            if (look is null || (look.IsCompleted && clock.GetElapsedTime(lookedAt) > KeptFor))
            {
                lookedAt = clock.GetTimestamp();
                look = Task.Run(LookAfreshAsync);
            }

            return look;
        }
    }

    private async Task<ReadinessReport> LookAfreshAsync() => new(clock.UtcNow(), await Task.WhenAll(kinds.Select(BoundedAsync)));

    private async Task<ReadinessFinding> BoundedAsync(ReadinessKind kind)
    {
        await using var scope = scopes.CreateAsyncScope();
        var check = kind.In(scope.ServiceProvider);
        var fault =
            hanging.TryGetValue(check.Name, out var before) && !before.IsCompleted ? "still no answer since an earlier look" : await FaultAsync(check, kind);
        return new ReadinessFinding
        {
            Name = check.Name,
            Title = check.Title,
            Advice = check.Advice,
            Status = fault is null ? HealthStatus.Healthy : check.WhenNotWell,
            Fault = fault ?? "",
        };
    }

    private async Task<string?> FaultAsync(IReadinessCheck check, ReadinessKind kind)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        // Taken here: on a busy machine the check may begin when the patience is over and its source is gone.
        var token = patience.Token;
        var asked = Task.Run(() => AskAsync(kind, token), CancellationToken.None);
        hanging[check.Name] = asked;
        try
        {
            return await asked.WaitAsync(Patience, clock);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return $"no answer within {Patience.TotalSeconds:0} s";
        }
        catch (Exception fault)
        {
            return DatabaseFaults.Explain(fault, database) ?? OrderlyStart.Explain(fault)?[0] ?? DatabaseFaults.FirstLine(fault);
        }
    }

    /// <summary>In a scope that lives as long as the check, however long that is.</summary>
    private async Task<string?> AskAsync(ReadinessKind kind, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var everywhere = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(nameof(Readiness)));
        return await kind.In(scope.ServiceProvider).FaultAsync(cancellationToken);
    }
}
