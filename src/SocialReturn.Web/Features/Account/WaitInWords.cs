namespace SocialReturn.Web.Features.Account;

/// <summary>"Wacht 2 minuten": how long the brake holds, for people.</summary>
public static class WaitInWords
{
    public static string Of(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return seconds switch
        {
            1 => SignInTexts.WaitOneSecond,
            < 60 => string.Format(SignInTexts.WaitSeconds, seconds),
            <= 90 => SignInTexts.WaitOneMinute,
            _ => string.Format(SignInTexts.WaitMinutes, (int)Math.Ceiling(wait.TotalMinutes)),
        };
    }
}
