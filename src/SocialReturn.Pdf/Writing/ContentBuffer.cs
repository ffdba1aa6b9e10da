using System.Globalization;
using System.Text;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Writing;

/// <summary>Collects the operators of one page.</summary>
internal sealed class ContentBuffer
{
    private byte[] bytes = new byte[4096];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public ContentBuffer Number(double value)
    {
        Reserve(32);
        var thousandths = (long)Math.Round(value * 1000);
        if (thousandths < 0)
        {
            bytes[length++] = (byte)'-';
            thousandths = -thousandths;
        }

        (thousandths / 1000).TryFormat(bytes.AsSpan(length), out var count, provider: CultureInfo.InvariantCulture);
        length += count;
        Fraction((int)(thousandths % 1000));
        bytes[length++] = (byte)' ';
        return this;
    }

    public ContentBuffer Raw(string text)
    {
        Reserve(text.Length);
        length += Encoding.ASCII.GetBytes(text, bytes.AsSpan(length));
        return this;
    }

    public void Operator(string operation) => Raw(operation).Raw("\n");

    public void FillColor(PdfColor color) => Color(color, "rg");

    public void Stroke(Stroke stroke)
    {
        Color(stroke.Color, "RG");
        Number(stroke.Width).Operator("w");
        if (stroke.Dash > 0)
        {
            Raw("[").Number(stroke.Dash).Number(stroke.GapLength).Operator("] 0 d");
        }

        if (stroke.RoundEnds)
        {
            Operator("1 J 1 j");
        }
    }

    public void Text(FontUse font, TextStyle style, double x, double y, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        FillColor(style.Color);
        Raw("BT /").Raw(font.ResourceName).Raw(" ").Number(style.Size).Raw("Tf ").Number(x).Number(y).Raw("Td [<");
        var previous = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var kern = previous < 0 ? 0 : font.KerningOf(previous, rune.Value);
            if (kern != 0)
            {
                Raw(">").Number(-kern).Raw("<");
            }

            Hexadecimal(font.NumberOf(rune.Value));
            previous = rune.Value;
        }

        Operator(">] TJ ET");
    }

    private void Color(PdfColor color, string operation) => Number(color.Red / 255d).Number(color.Green / 255d).Number(color.Blue / 255d).Operator(operation);

    private void Fraction(int thousandths)
    {
        if (thousandths > 0)
        {
            bytes[length++] = (byte)'.';
        }

        for (var unit = 100; thousandths > 0; unit /= 10)
        {
            bytes[length++] = (byte)('0' + thousandths / unit);
            thousandths %= unit;
        }
    }

    private void Hexadecimal(ushort number)
    {
        Reserve(4);
        number.TryFormat(bytes.AsSpan(length), out var count, "X4", CultureInfo.InvariantCulture);
        length += count;
    }

    private void Reserve(int count)
    {
        if (length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + count));
        }
    }
}
