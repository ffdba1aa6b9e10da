using System.Buffers.Binary;
using System.Text;

namespace SocialReturn.Core.Evidence.Photos;

/// <summary>Keeps of a png the chunks that draw it; texts, camera data, times and unknown chunks are left out, and what stands behind the end.</summary>
internal static class PngCleaner
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "cHRM",
        "gAMA",
        "iCCP",
        "sBIT",
        "sRGB",
        "cICP",
        "bKGD",
        "hIST",
        "pHYs",
        "sPLT",
        "acTL",
        "fcTL",
        "fdAT",
    };

    public static async Task CleanAsync(Stream photo, Stream clean, CancellationToken cancellationToken)
    {
        await clean.WriteAsync(await photo.TakeAsync(8, cancellationToken), cancellationToken);
        string name;
        do
        {
            var head = await photo.TakeAsync(8, cancellationToken);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head) + 4L;
            name = Encoding.ASCII.GetString(head, 4, 4);
            if (Kept.Contains(name))
            {
                await clean.WriteAsync(head, cancellationToken);
                await photo.CopyAsync(clean, length, cancellationToken);
            }
            else if (photo.Length - photo.Position >= length)
            {
                photo.Position += length;
            }
            else
            {
                throw new InvalidDataException("A chunk that ends behind the file.");
            }
        } while (name != "IEND");
    }
}
