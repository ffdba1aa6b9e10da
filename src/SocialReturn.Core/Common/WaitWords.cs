namespace SocialReturn.Core.Common;

/// <summary>"5 seconden", "een minuut", "2 uur": how long to wait, as people say it.</summary>
public static class WaitWords
{
    public static string Of(TimeSpan wait) =>
        (int)Math.Ceiling(wait.TotalSeconds) switch
        {
            <= 1 => CommonTexts.WaitOneSecond,
            < 60 and var seconds => string.Format(CommonTexts.WaitSeconds, seconds),
            <= 90 => CommonTexts.WaitOneMinute,
            <= 59 * 60 => string.Format(CommonTexts.WaitMinutes, (int)Math.Ceiling(wait.TotalMinutes)),
            <= 24 * 60 * 60 => string.Format(CommonTexts.WaitHours, (int)Math.Ceiling(wait.TotalHours)),
            _ => CommonTexts.WaitLonger,
        };
}
