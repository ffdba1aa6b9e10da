namespace SocialReturn.Demo.Data;

/// <summary>The clock of the demo's history: it walks through four years and ends at the real moment.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset at = now;

    public override DateTimeOffset GetUtcNow() => at;

    public void MoveTo(DateTime utc) => at = new DateTimeOffset(utc, TimeSpan.Zero);
}
