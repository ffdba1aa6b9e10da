using SocialReturn.Core.Common;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>The texts that cells of a workbook point at; of each only what a table search needs: short ones that hold digits or a heading.</summary>
internal sealed class SharedStrings
{
    private const int MaxLength = 80;
    private const int MaxKept = 100_000;

    private readonly Dictionary<int, string> texts = [];
    private int count;

    /// <summary>There were more than may stand in memory: rows cannot be searched as a whole.</summary>
    public bool IsCutShort { get; private set; }

    public void Add(string text)
    {
        var index = count++;
        if (text.Length > MaxLength || !(text.Any(char.IsDigit) || BsnCheck.IsHeading(text)))
        {
            return;
        }

        if (texts.Count < MaxKept)
        {
            texts.Add(index, text);
        }
        else
        {
            IsCutShort = true;
        }
    }

    /// <summary>Empty for what is of no use to a search.</summary>
    public string Find(string index) => int.TryParse(index, out var number) ? texts.GetValueOrDefault(number, "") : "";
}
