namespace SocialReturn.Core.Mail;

/// <summary>When a mail that failed is tried again: soon, then less and less often, up to the fifth day.</summary>
public static class MailRetries
{
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(1),
    ];

    /// <summary>How many of the tries follow one another within the hour.</summary>
    public const int SoonTries = 3;

    public static readonly TimeSpan LongestSoon = Delays[SoonTries - 1];

    public static readonly TimeSpan Longest = Delays[^1];

    /// <param name="attempts">How often it was tried by now.</param>
    /// <returns>Null when it has been tried often enough: a dead letter.</returns>
    public static TimeSpan? After(int attempts) =>
        attempts < 1 ? throw new ArgumentOutOfRangeException(nameof(attempts), attempts, "A mail fails after an attempt.")
        : attempts <= Delays.Length ? Delays[attempts - 1]
        : null;
}
