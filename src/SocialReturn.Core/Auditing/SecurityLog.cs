using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Auditing;

/// <summary>
/// One line for each security event, for who watches over the portal. Who repeats one thing fast gets no more than some lines of it
/// a minute, so that nobody fills the disk or hides something else behind it.
/// </summary>
public sealed partial class SecurityLog(TimeProvider clock, ILogger<SecurityLog> logger)
{
    private const int LinesOfOne = 30;
    private const int LinesOfVisitors = 600;

    private readonly EventDamper damper = new(clock, TimeSpan.FromMinutes(1), LinesOfOne, LinesOfVisitors);

    public void Write(SecurityEvent what, SecurityFacts facts)
    {
        var network = NetworkName.Of(facts.Address);
        if (damper.Allows(what, facts.AccountId, network) is not { } leftOut)
        {
            return;
        }

        LogEvent(logger, clock.UtcNow(), what, facts.AccountId, network, facts.Reason, facts.Route, facts.Act, facts.SubjectId, leftOut == 0 ? null : leftOut);
    }

    [LoggerMessage(LogLevel.Information, "{At} {What} {Account} {Network} {Reason} {Route} {Act} {Subject} {LeftOut}")]
    private static partial void LogEvent(
        ILogger logger,
        DateTime at,
        SecurityEvent what,
        Guid? account,
        string network,
        string? reason,
        string? route,
        string? act,
        Guid? subject,
        int? leftOut
    );
}
