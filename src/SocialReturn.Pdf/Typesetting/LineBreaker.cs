using System.Text;
using SocialReturn.Pdf.Fonts;

namespace SocialReturn.Pdf.Typesetting;

/// <summary>Breaks runs into lines that never pass the column: after a space or hyphen, and in a word only when it is longer than the line.</summary>
internal sealed class LineBreaker
{
    private const double Tolerance = 0.001;

    private readonly FontSet fonts;
    private readonly TextStyle style;
    private readonly TextAlign align;
    private readonly double width;
    private readonly List<Atom> atoms = [];
    private readonly List<TextLine> lines = [];

    private LineBreaker(FontSet fonts, TextStyle style, TextAlign align, double width)
    {
        this.fonts = fonts;
        this.style = style;
        this.align = align;
        this.width = width;
    }

    public static IReadOnlyList<TextLine> Break(IEnumerable<Inline> runs, TextStyle style, TextAlign align, double width, FontSet fonts)
    {
        if (width <= 0)
        {
            throw new PdfLayoutException("Text needs a column with a width.");
        }

        var breaker = new LineBreaker(fonts, style, align, width);
        foreach (var run in runs)
        {
            breaker.AddAtoms(run);
        }

        breaker.FillLines();
        return breaker.lines;
    }

    private void AddAtoms(Inline run)
    {
        switch (run)
        {
            case TextRun text:
                AddText(text);
                break;
            case InlineDrawing drawing:
                atoms.Add(new Atom(run, style, Atom.NoCharacter, drawing.Width, 0));
                break;
            case Gap gap:
                atoms.Add(new Atom(run, style, Atom.NoCharacter, gap.Width, 0));
                break;
        }
    }

    private void AddText(TextRun run)
    {
        var runStyle = run.Style ?? style;
        var font = fonts.For(runStyle);
        var previous = Atom.NoCharacter;
        foreach (var rune in CleanText.Lines(run.Text).EnumerateRunes())
        {
            var character = rune.Value;
            var advance = character == '\n' ? 0 : font.AdvanceOf(character) * runStyle.Size / 1000;
            var kern = previous < ' ' || character == '\n' ? 0 : font.KerningOf(previous, character) * runStyle.Size / 1000;
            atoms.Add(new Atom(run, runStyle, character, advance, kern));
            previous = character;
        }
    }

    private void FillLines()
    {
        var (start, breakAt, x) = (0, 0, 0d);
        var index = 0;
        while (index < atoms.Count)
        {
            var atom = atoms[index];
            if (atom.IsLineEnd)
            {
                AddLine(start, index);
                (start, breakAt, x) = (index + 1, index + 1, 0);
                index++;
                continue;
            }

            var next = x + atom.Advance + (index == start ? 0 : atom.Kern);
            if (next > width + Tolerance && !atom.IsSpace)
            {
                if (index == start)
                {
                    throw new PdfLayoutException($"A column of {width:0.##} points is too narrow for one character.");
                }

                index = breakAt > start ? breakAt : index;
                AddLine(start, index);
                (start, breakAt, x) = (index, index, 0);
                continue;
            }

            x = next;
            index++;
            if (atom.AllowsBreak)
            {
                breakAt = index;
            }
        }

        if (start < atoms.Count)
        {
            AddLine(start, atoms.Count);
        }
    }

    private void AddLine(int start, int end)
    {
        var pieces = new List<LinePiece>();
        var x = 0d;
        var inked = 0d;
        var index = start;
        while (index < end)
        {
            var first = atoms[index];
            var text = new StringBuilder();
            var pieceStart = x;
            do
            {
                var atom = atoms[index];
                x += atom.Advance + (index == start ? 0 : atom.Kern);
                inked = atom.IsSpace ? inked : x;
                if (atom.Character != Atom.NoCharacter)
                {
                    text.Append(new Rune(atom.Character).ToString());
                }

                index++;
            } while (index < end && ReferenceEquals(atoms[index].Run, first.Run) && first.Character != Atom.NoCharacter);

            pieces.Add(new LinePiece(first.Run, text.ToString(), first.Style, pieceStart, x - pieceStart));
        }

        var shift = align switch
        {
            TextAlign.Right => width - inked,
            TextAlign.Center => (width - inked) / 2,
            _ => 0,
        };
        var styles = pieces.Count == 0 ? [style] : pieces.Select(piece => piece.Style);
        var tallest = styles.MaxBy(candidate => candidate.LineHeight)!;
        lines.Add(
            new TextLine(
                shift == 0 ? pieces : pieces.ConvertAll(piece => piece with { X = piece.X + shift }),
                tallest.LineHeight,
                TextMetrics.BaselineOf(tallest, fonts)
            )
        );
    }

    private readonly record struct Atom(Inline Run, TextStyle Style, int Character, double Advance, double Kern)
    {
        public const int NoCharacter = -1;

        public bool IsSpace => Character == ' ';

        public bool IsLineEnd => Character == '\n';

        public bool AllowsBreak => Character is ' ' or '-' or '\u2013' or '\u2014' or '/';
    }
}
