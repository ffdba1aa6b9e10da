using System.Collections.Frozen;

namespace SocialReturn.Core.Accounts;

/// <summary>Long, and not one of the usual ones. No rules about digits and signs: they make passwords worse.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private const string Resource = "SocialReturn.Core.Accounts.common-passwords.txt";
    private const int FewestDifferentLetters = 5;

    private static readonly FrozenSet<string> Common = ReadCommon();

    /// <returns>What is wrong with it in words, or null.</returns>
    public static string? FindFault(string? password, string mail)
    {
        if (password is null || password.Length < MinLength)
        {
            return string.Format(AccountTexts.PasswordTooShort, MinLength);
        }

        if (password.Length > MaxLength)
        {
            return string.Format(AccountTexts.PasswordTooLong, MaxLength);
        }

        return IsCommon(password) || ContainsAccount(password, mail) ? AccountTexts.PasswordTooCommon : null;
    }

    /// <summary>"Welkom2026!!" is still "welkom": a usual word does not get better from digits and signs around it.</summary>
    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        var letters = string.Concat(lower.Where(char.IsLetter));
        return Common.Contains(lower)
            || Common.Contains(letters)
            || IsRepeated(letters)
            || lower.Distinct().Count() < FewestDifferentLetters;
    }

    /// <summary>"welkomwelkom".</summary>
    private static bool IsRepeated(string letters) =>
        letters.Length % 2 == 0 && letters[..(letters.Length / 2)] == letters[(letters.Length / 2)..] && Common.Contains(letters[..(letters.Length / 2)]);

    private static bool ContainsAccount(string password, string mail)
    {
        var name = mail.Split('@')[0];
        return name.Length > 3 && password.Contains(name, StringComparison.OrdinalIgnoreCase) && password.Length - name.Length < MinLength / 2;
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
