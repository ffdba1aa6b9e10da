using SocialReturn.Core.Auditing;

namespace SocialReturn.Web.Security;

/// <summary>How many rows of the audit log one account can make in an hour by trying what is refused.</summary>
public sealed class AccountDamper(TimeProvider clock)
{
    private const int RowsAnHour = 20;

    private readonly EventDamper damper = new(clock, TimeSpan.FromHours(1), RowsAnHour, 0);

    /// <summary>What was done is always recorded.</summary>
    public bool Allows(SecurityEvent what, Guid accountId) => what == SecurityEvent.RightUsed || damper.Allows(what, accountId, "") is not null;
}
