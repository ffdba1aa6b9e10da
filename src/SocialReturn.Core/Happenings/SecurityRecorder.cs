using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Happenings;

/// <summary>
/// Records security events: a line at once, and for an account a row of the audit log in the save that is being prepared. A visitor
/// without an account gets lines only, so that nobody fills the database from outside.
/// </summary>
public sealed class SecurityRecorder(AuditPolicy audit, CurrentScope scope, SecurityLog log)
{
    /// <param name="accountId">Whose account it is about; null when there is none, or none is known.</param>
    /// <param name="reason">One of the <see cref="SecurityReasons"/>, or another word of the code.</param>
    public void Add(SecurityEvent what, Guid? accountId, string? reason = null, string? route = null)
    {
        Line(what, accountId, reason, route);
        if (accountId is { } account)
        {
            var happening = new SecurityHappening(SecurityActs.Of(what), account) { Reason = route is null ? reason : $"{reason} {route}".TrimStart() };
            var row = audit.Write(happening);
            row.Address = NetworkName.Of(row.Address);
        }
    }

    /// <summary>The line alone.</summary>
    public void Line(SecurityEvent what, Guid? accountId = null, string? reason = null, string? route = null) =>
        log.Write(
            what,
            new SecurityFacts
            {
                AccountId = accountId ?? Acting,
                Address = scope.Actor.Address,
                Reason = reason,
                Route = route,
            }
        );

    private Guid? Acting => scope.Actor.UserId == Guid.Empty ? null : scope.Actor.UserId;
}
