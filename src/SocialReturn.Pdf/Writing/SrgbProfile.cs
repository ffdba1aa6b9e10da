using System.Buffers.Binary;
using System.Text;

namespace SocialReturn.Pdf.Writing;

/// <summary>
/// The sRGB colour space as an ICC profile (version 4), so that colours mean the same on every screen and printer.
/// Matrix and curve are those of IEC 61966-2-1, adapted to the D50 white of the ICC.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;

    private static readonly Lazy<byte[]> Written = new(Write);

    public static ReadOnlySpan<byte> Bytes => Written.Value;

    private static byte[] Write()
    {
        var curve = Parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Localized("sRGB")),
            ("cprt", Localized("Public domain")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("chad", Matrix(1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316)),
            ("rXYZ", Xyz(0.4360747, 0.2225045, 0.0139322)),
            ("gXYZ", Xyz(0.3850649, 0.7168786, 0.0971045)),
            ("bXYZ", Xyz(0.1430804, 0.0606169, 0.7141733)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var directory = HeaderSize + 4 + 12 * tags.Length;
        var profile = new byte[directory + tags.Sum(tag => tag.Data.Length)];
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderSize), tags.Length);
        var position = directory;
        for (var index = 0; index < tags.Length; index++)
        {
            var entry = profile.AsSpan(HeaderSize + 4 + 12 * index);
            Encoding.ASCII.GetBytes(tags[index].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], position);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[index].Data.Length);
            tags[index].Data.CopyTo(profile, position);
            position += tags[index].Data.Length;
        }

        WriteHeader(profile);
        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12));
        // A fixed date (1 January 2026): the profile is the same in every document.
        new byte[] { 0x07, 0xEA, 0, 1, 0, 1 }.CopyTo(profile, 24);
        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        Fixed(0.9642, profile.AsSpan(68));
        Fixed(1, profile.AsSpan(72));
        Fixed(0.8249, profile.AsSpan(76));
    }

    private static byte[] Localized(string text)
    {
        const int textAt = 28;
        var data = Typed("mluc", Padded(textAt + 2 * text.Length));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), textAt);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(textAt));
        return data;
    }

    private static byte[] Xyz(params ReadOnlySpan<double> values) => Numbers("XYZ ", 8, values);

    private static byte[] Matrix(params ReadOnlySpan<double> values) => Numbers("sf32", 8, values);

    private static byte[] Parametric(params ReadOnlySpan<double> values)
    {
        const int curveWithLinearFoot = 3;
        var data = Numbers("para", 12, values);
        BinaryPrimitives.WriteInt16BigEndian(data.AsSpan(8), curveWithLinearFoot);
        return data;
    }

    private static byte[] Numbers(string type, int offset, ReadOnlySpan<double> values)
    {
        var data = Typed(type, offset + 4 * values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            Fixed(values[index], data.AsSpan(offset + 4 * index));
        }

        return data;
    }

    private static byte[] Typed(string type, int size)
    {
        var data = new byte[size];
        Encoding.ASCII.GetBytes(type, data);
        return data;
    }

    private static int Padded(int size) => (size + 3) & ~3;

    private static void Fixed(double value, Span<byte> target) => BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(value * 65536));
}
