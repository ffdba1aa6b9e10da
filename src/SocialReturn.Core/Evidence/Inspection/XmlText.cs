using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>The text of one XML part: paragraphs, cells and everything else that holds words, each on a line of its own, and its tables.</summary>
/// <param name="xml">From <see cref="XmlParts"/>.</param>
/// <param name="strings">Of the workbook that the part belongs to.</param>
/// <param name="nextSheet">Gives the number of the worksheet, when it turns out to be one.</param>
/// <param name="inside">In words, which embedded file it stands in; empty for the file itself.</param>
internal sealed class XmlText(XmlReader xml, SharedStrings strings, Func<int> nextSheet, string inside)
{
    private const int ChunkLength = 4096;
    private const int MaxCell = 200;

    private readonly char[] chunk = new char[ChunkLength];
    private readonly TableSearch table = new();
    private readonly StringBuilder cell = new();
    private readonly StringBuilder aside = new();
    private readonly TextPieces pieces = new(EvidenceTexts.InDocument + inside);
    private string place = "";
    private string cellPlace = "";
    private bool isSheet;
    private int sheet;
    private bool isShared;
    private bool isGiven;
    private int paragraphs;
    private int asides;
    private int cells;
    private int column;
    private int rowNumber;

    /// <summary>Known once the parts have been read.</summary>
    public bool HoldsMacros { get; private set; }

    public async IAsyncEnumerable<TextPart> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await xml.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.Depth > XmlParts.MaxDepth)
            {
                throw new XmlException("Nested too deeply.");
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                var isEmpty = xml.IsEmptyElement;
                var name = xml.LocalName;
                StartElement(name);
                if (isEmpty && EndElement(name) is { } found)
                {
                    yield return found;
                }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                int read;
                while ((read = await xml.ReadValueChunkAsync(chunk, 0, chunk.Length)) > 0)
                {
                    Append(chunk.AsSpan(0, read));
                    if (pieces.IsFull)
                    {
                        yield return pieces.Take(isLast: false);
                    }
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement && EndElement(xml.LocalName) is { } found)
            {
                yield return found;
            }

            if (pieces.IsFull)
            {
                yield return pieces.Take(isLast: false);
            }
        }

        yield return pieces.Take(isLast: true);
    }

    private void StartElement(string name)
    {
        if (place.Length == 0)
        {
            isSheet = name is "worksheet" or "chartsheet" or "dialogsheet";
            sheet = isSheet ? nextSheet() : 0;
            place = (isSheet ? string.Format(CultureInfo.CurrentCulture, EvidenceTexts.InSheet, sheet) : XmlWords.Place(name)) + inside;
            pieces.At(place);
            HoldsMacros = XmlWords.IsMacro(name, xml.NamespaceURI);
        }

        HoldsMacros |= name == "Relationship" && xml.GetAttribute("Type")?.EndsWith("vbaProject", StringComparison.OrdinalIgnoreCase) == true;
        if (XmlWords.IsRow(name))
        {
            (column, rowNumber) = (0, rowNumber + 1);
        }
        else if (XmlWords.IsCell(name))
        {
            StartCell();
        }
        else if (XmlWords.IsSpace(name))
        {
            Append(" ");
        }

        paragraphs += XmlWords.IsParagraph(name) ? 1 : 0;
        asides += XmlWords.IsAside(name) ? 1 : 0;
        ReadAttributes(name);
    }

    private void StartCell()
    {
        cells++;
        cell.Clear();
        isGiven = false;
        cellPlace = place;
        isShared = isSheet && xml.GetAttribute("t") == "s";
        if (isSheet)
        {
            var reference = xml.GetAttribute("r") ?? $"{ColumnName(column)}{rowNumber}";
            cellPlace = string.Format(CultureInfo.CurrentCulture, EvidenceTexts.InCell, sheet, reference[..Math.Min(reference.Length, 10)]) + inside;
            column = reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => Math.Min(20_000, (number * 26) + letter - 'A' + 1)) - 1;
        }
        else if (int.TryParse(xml.GetAttribute("number-columns-repeated", xml.NamespaceURI), out var repeated))
        {
            column += Math.Clamp(repeated, 1, 20_000) - 1;
        }
    }

    /// <summary>Text may stand in an attribute: the value of a cell, the name of a sheet, what a picture shows.</summary>
    private void ReadAttributes(string element)
    {
        if (!xml.MoveToFirstAttribute())
        {
            return;
        }

        do
        {
            if (XmlWords.HoldsText(xml, element))
            {
                aside.Append(xml.Value).Append('\n');
                if (xml.LocalName is "value" or "string-value" && XmlWords.IsCell(element))
                {
                    // The text beside it is the same number as it is shown.
                    cell.Clear().Append(xml.Value);
                    isGiven = true;
                }
            }
        } while (xml.MoveToNextAttribute());
        xml.MoveToElement();
    }

    private TextPart? EndElement(string name)
    {
        paragraphs -= XmlWords.IsParagraph(name) ? 1 : 0;
        asides -= XmlWords.IsAside(name) ? 1 : 0;
        if (XmlWords.IsCell(name))
        {
            EndCell();
        }
        else if (XmlWords.IsRow(name))
        {
            return table.EndRow();
        }
        else if (XmlWords.IsTable(name))
        {
            table.EndTable();
            rowNumber = 0;
        }
        else if (XmlWords.IsParagraph(name) || paragraphs == 0)
        {
            EndLine();
            cell.Append(cells > 0 && !isGiven && cell.Length < MaxCell ? " " : "");
        }

        return null;
    }

    private void EndCell()
    {
        cells--;
        var text = cell.ToString();
        if (isShared)
        {
            text = strings.Find(text);
            pieces.At(cellPlace);
            pieces.Append(text);
            isShared = false;
        }

        table.Add(column++, text, cellPlace);
        cell.Clear();
        EndLine();
        pieces.At(place);
    }

    private void EndLine()
    {
        pieces.EndLine();
        if (aside.Length > 0 && asides == 0)
        {
            pieces.Append(aside.ToString());
            pieces.EndLine();
            aside.Clear();
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (cells > 0 && asides == 0 && !isGiven && cell.Length < MaxCell)
        {
            cell.Append(text[..Math.Min(text.Length, MaxCell)]);
        }

        if (asides > 0)
        {
            AppendAside(text);
        }
        else if (!isShared)
        {
            if (cells > 0 && isSheet)
            {
                pieces.At(cellPlace);
            }

            pieces.Append(text);
        }
    }

    /// <summary>What is deleted or computed goes to the search too, in lines of its own: between the rest it would cut a number in two.</summary>
    private void AppendAside(ReadOnlySpan<char> text)
    {
        aside.Append(text);
        if (aside.Length > ChunkLength * 4)
        {
            pieces.EndLine();
            pieces.Append(aside.ToString());
            aside.Remove(0, aside.Length - MaxCell);
        }
    }

    private static string ColumnName(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));
}
