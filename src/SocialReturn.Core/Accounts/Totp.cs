using OtpNet;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Codes of an authenticator app (RFC 6238 with what every app assumes: SHA-1, six digits, thirty seconds).
/// Identity has this too, but accepts a code again as long as it is valid, and reads the clock itself.
/// </summary>
public static class Totp
{
    private const int KeyBytes = 20;
    private const int StepSeconds = 30;

    /// <summary>Now, or one step before or after for a clock that is off.</summary>
    private static readonly VerificationWindow Allowed = new(previous: 1, future: 1);

    public static string NewKey() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(KeyBytes));

    /// <summary>The time step whose code this is; null when it is none of those that count now.</summary>
    public static long? FindStep(string key, string code, DateTime now) => Of(key).VerifyTotp(now, Tidy(code), out var step, Allowed) ? step : null;

    /// <summary>The furthest step whose code counts at a moment.</summary>
    public static long LastStepAt(DateTime now) => (new DateTimeOffset(now).ToUnixTimeSeconds() / StepSeconds) + 1;

    public static string CodeAt(string key, DateTime now) => Of(key).ComputeTotp(now);

    /// <summary>The address inside the QR code; the app shows issuer and account.</summary>
    public static string Uri(string issuer, string account, string key) => new OtpUri(OtpType.Totp, key, account, issuer).ToString();

    private static OtpNet.Totp Of(string key) => new(Base32Encoding.ToBytes(key));

    private static string Tidy(string code) => code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
