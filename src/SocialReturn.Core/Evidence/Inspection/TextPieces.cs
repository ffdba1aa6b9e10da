using System.Text;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>Gathers text until there is enough for a piece, and remembers where its lines stand. A piece repeats the end of the one before.</summary>
internal sealed class TextPieces(string where)
{
    private const int PieceLength = 32 * 1024;
    private const int Overlap = 200;

    private readonly StringBuilder text = new();
    private List<(int At, string Where)> places = [(0, where)];
    private bool isFirst = true;

    public bool IsFull => text.Length >= PieceLength;

    /// <summary>What follows stands here.</summary>
    public void At(string place) => places.Add((text.Length, place));

    public void Append(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            if (!UnseenCharacters.IsUnseen(character))
            {
                text.Append(character);
            }
        }
    }

    public void EndLine()
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    public TextPart Take(bool isLast)
    {
        var piece = text.ToString();
        var known = places;
        var part = new TextPart(piece, index => known.FindLast(place => place.At <= index).Where, isFirst, isLast);
        var kept = Math.Min(Overlap, piece.Length);
        text.Clear().Append(piece, piece.Length - kept, kept);
        places = [(0, known[^1].Where)];
        isFirst = false;
        return part;
    }
}
