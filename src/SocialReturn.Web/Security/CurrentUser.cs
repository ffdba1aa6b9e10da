using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Security;

/// <summary>Who is signed in at this request; for pages and services of this request.</summary>
public sealed class CurrentUser
{
    public Session? Session { get; private set; }

    public bool IsSignedIn => Session is not null;

    public Workplace? Workplace => Session?.Active;

    public Guid Id => Session?.UserId ?? throw new InvalidOperationException("Nobody is signed in at this request.");

    internal void Enter(Session session) => Session = session;
}
