namespace SocialReturn.Core.Accounts;

/// <summary>How many are free within the window, and how the wait grows after them.</summary>
public sealed record BrakeRule(int Free, TimeSpan FirstWait, TimeSpan LongestWait)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>The wait after the last of so many; doubles with each, up to a ceiling, so nobody is locked out for good.</summary>
    public TimeSpan WaitAfter(int count)
    {
        if (count < Free)
        {
            return TimeSpan.Zero;
        }

        var doubled = FirstWait * Math.Pow(2, Math.Min(count - Free, 30));
        return doubled < LongestWait ? doubled : LongestWait;
    }
}
