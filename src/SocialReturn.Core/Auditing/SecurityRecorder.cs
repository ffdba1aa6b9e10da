using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Auditing;

/// <summary>
/// Records security events: a line at once, and for an account a row of the audit log in the save that is being prepared. A visitor
/// without an account gets lines only, so that nobody fills the database from outside.
/// </summary>
public sealed class SecurityRecorder(PortalDbContext db, CurrentScope scope, TimeProvider clock, SecurityLog log)
{
    private const string Account = "User";
    private const string Prefix = "Security.";

    /// <summary>The name of an event in the audit log.</summary>
    public static string ActOf(SecurityEvent what) => Prefix + what;

    /// <param name="accountId">Whose account it is about; null when there is none, or none is known.</param>
    /// <param name="reason">One of the <see cref="SecurityReasons"/>, or another word of the code.</param>
    public void Add(SecurityEvent what, Guid? accountId, string? reason = null, string? route = null)
    {
        Line(what, accountId, reason, route);
        if (accountId is { } account)
        {
            AddRow(what, account, route is null ? reason : $"{reason} {route}".TrimStart());
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

    private void AddRow(SecurityEvent what, Guid account, string? reason)
    {
        var actor = scope.Actor;
        db.AuditEvents.Add(
            new AuditEvent(ActOf(what), Account, account, Reader.Person)
            {
                At = clock.UtcNow(),
                ActorId = actor.UserId,
                ActorName = actor.Name,
                ActorRole = actor.Role,
                Address = NetworkName.Of(actor.Address),
                Reason = reason,
            }
        );
    }
}
