using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialReturn.Core.Participants;

/// <summary>
/// One keyed hash over birth date, initial and the first four letters of the birth surname, to recognise the same person
/// across contractors of a region. What goes in is neither kept nor logged (rules.md, section 6).
/// </summary>
public sealed class MatchKeys(MatchKeyStore store)
{
    private const int SurnameLetters = 4;

    private static readonly Dictionary<char, string> Undecomposed = new()
    {
        ['Æ'] = "AE",
        ['Œ'] = "OE",
        ['Ø'] = "O",
        ['Ł'] = "L",
        ['Đ'] = "D",
        ['Ð'] = "D",
        ['Þ'] = "TH",
        ['ẞ'] = "SS",
        ['ß'] = "SS",
        ['ı'] = "I",
    };

    public async Task<string> ComputeAsync(Guid regionId, DateOnly birthDate, string initial, string surname, CancellationToken cancellationToken)
    {
        var key = await store.KeyAsync(regionId, cancellationToken);
        var text = string.Join('|', birthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Letters(initial, 1), Letters(surname, SurnameLetters));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>At least one letter is needed to make a key.</summary>
    public static bool HasLetters(string? text) => text is not null && Normalise(text).Length > 0;

    /// <summary>The first letters as capitals without accents; a short name is filled up, so that "Bos" and "Bosch" differ.</summary>
    internal static string Letters(string text, int count)
    {
        var letters = Normalise(text);
        return (letters.Length > count ? letters[..count] : letters).PadRight(count, '_');
    }

    private static string Normalise(string text)
    {
        var letters = new StringBuilder();
        foreach (var character in text.ToUpperInvariant().Normalize(NormalizationForm.FormKD).ToUpperInvariant())
        {
            if (Undecomposed.TryGetValue(character, out var spelled))
            {
                letters.Append(spelled);
            }
            else if (char.IsLetter(character))
            {
                letters.Append(character);
            }
        }

        return letters.ToString();
    }
}
