using System.Globalization;
using System.Text;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>The matrix of the language as tables in docs/tariff-schedule.md, between two comments.</summary>
internal static class MatrixDocument
{
    private const string Start = "<!-- matrix: drawn from the code -->";
    private const string End = "<!-- /matrix -->";
    private const string Means = "●";

    private static readonly BlockUnit[] Units = Enum.GetValues<BlockUnit>();

    /// <summary>The text with the matrix as the code has it.</summary>
    public static string In(string text)
    {
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return text[..start] + "\n" + Draw() + text[end..];
    }

    private static string Draw()
    {
        var drawn = new StringBuilder();
        foreach (var (title, kinds) in Groups())
        {
            var units = Array.FindAll(Units, unit => BlockMatrix.Refusal(new BlockCell(kinds[0], unit)) is null);
            drawn.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"**{title}**").AppendLine();
            drawn.AppendLine("| field | " + string.Join(" | ", units.Select(unit => $"`{JsonNames.Of(unit)}`")) + " |");
            drawn.AppendLine("|---|" + string.Concat(Enumerable.Repeat("---|", units.Length)));
            foreach (var field in BlockMatrix.Fields)
            {
                drawn.AppendLine(
                    $"| `{field.Name}` | " + string.Join(" | ", units.Select(unit => CellOf(field.RefusedAt(new BlockCell(kinds[0], unit))))) + " |"
                );
            }
        }

        drawn.AppendLine().AppendLine("The reasons, in the words in which a file is refused:").AppendLine();
        foreach (var reason in Enum.GetValues<NoMeaning>())
        {
            drawn.AppendLine(CultureInfo.InvariantCulture, $"- {LetterOf(reason)}: {WordsOf(reason)}");
        }

        return drawn.AppendLine().ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Kinds for which every cell is the same stand together.</summary>
    private static IEnumerable<(string Title, KindDescription[] Kinds)> Groups() =>
        FulfilmentKinds
            .InOrder.GroupBy(kind =>
                string.Concat(
                    Units.Select(unit =>
                        BlockMatrix.Refusal(new BlockCell(kind, unit))
                        + string.Concat(BlockMatrix.Fields.Select(field => CellOf(field.RefusedAt(new BlockCell(kind, unit)))))
                    )
                )
            )
            .Select(kinds => (string.Join(", ", kinds.Select(kind => $"`{JsonNames.Of(kind.Kind)}`")), kinds.ToArray()));

    private static string CellOf(NoMeaning? refused) => refused is { } reason ? LetterOf(reason).ToString() : Means;

    private static char LetterOf(NoMeaning reason) => (char)('a' + (int)reason);

    private static string WordsOf(NoMeaning reason) => TariffTexts.ResourceManager.GetString("NoMeaning" + reason, CultureInfo.InvariantCulture)!;
}
