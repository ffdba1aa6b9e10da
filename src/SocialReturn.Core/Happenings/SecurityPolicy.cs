using SocialReturn.Core.Auditing;

namespace SocialReturn.Core.Happenings;

/// <summary>A line of the security log for what is watched, with the name of the act.</summary>
public sealed class SecurityPolicy(SecurityLog log)
{
    internal void Write(Happening happening, AuditEvent line)
    {
        if (happening is not WatchedHappening)
        {
            return;
        }

        log.Write(
            SecurityEvent.AccountAct,
            new SecurityFacts
            {
                AccountId = line.ActorId == Guid.Empty ? null : line.ActorId,
                Address = line.Address,
                Act = happening.Act.Name,
                SubjectId = line.SubjectId,
            }
        );
    }
}
