using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>One sign-in, or one that did not succeed.</summary>
/// <param name="Network">As "203.0.113.x".</param>
public sealed record SignInMoment(DateTime At, SecurityEvent What, string? Reason, string Network);

/// <summary>The latest sign-ins of one's own account, tries of others included, so that a person sees what they did not do themselves.</summary>
public sealed class SignInHistoryReader(PortalDbContext db, CurrentScope scope)
{
    private const int Latest = 10;

    private static readonly ImmutableDictionary<string, SecurityEvent> Shown = new[]
    {
        SecurityEvent.SignedIn,
        SecurityEvent.SignInRefused,
        SecurityEvent.RecoveryCodeUsed,
        SecurityEvent.BrakeHolds,
    }.ToImmutableDictionary(what => SecurityActs.Of(what).Name, StringComparer.Ordinal);

    public async Task<ImmutableArray<SignInMoment>> LatestAsync(User user, string address, CancellationToken cancellationToken)
    {
        using var own = scope.Enter(AccountScope.Of(user, address));
        string[] acts = [.. Shown.Keys];
        var rows = await db
            .AuditEvents.AsNoTracking()
            .Where(row => row.SubjectId == user.Id && acts.Contains(row.Action))
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(Latest)
            .Select(row => new
            {
                row.At,
                row.Action,
                row.Reason,
                row.Address,
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SignInMoment(row.At, Shown[row.Action], row.Reason, row.Address))];
    }
}
