using System.Buffers.Binary;

namespace SocialReturn.Core.Evidence.Photos;

/// <summary>
/// Blanks the camera data of a heic where it stands: everything else keeps its place, because the file points at places. The
/// orientation stands elsewhere and stays.
/// </summary>
internal static class HeicCleaner
{
    private const int MaxMeta = 4 * 1024 * 1024;

    public static async Task CleanAsync(Stream photo, Stream clean, CancellationToken cancellationToken)
    {
        await photo.CopyAsync(clean, photo.Length, cancellationToken);
        photo.Position = 0;
        var hasMeta = false;
        while (photo.Position < photo.Length)
        {
            var start = photo.Position;
            var (name, end) = await BoxAsync(photo, cancellationToken);
            if (name == "meta" && !hasMeta)
            {
                hasMeta = true;
                var length = end - photo.Position;
                var meta = await photo.TakeAsync(length > MaxMeta ? throw new InvalidDataException("Too much about it.") : (int)length, cancellationToken);
                foreach (var (from, count) in Extents(meta, end - length))
                {
                    await BlankAsync(clean, from, count, cancellationToken);
                }
            }
            else if (name is not ("ftyp" or "mdat" or "meta"))
            {
                // Boxes of makers, the film of a "moving photo": nothing that shows the picture.
                await BlankAsync(clean, start + 8, end - start - 8, cancellationToken);
            }

            photo.Position = end;
        }

        if (!hasMeta)
        {
            throw new InvalidDataException("Nothing says what is in it.");
        }
    }

    private static List<(long From, long Count)> Extents(byte[] meta, long start)
    {
        try
        {
            return HeicItems.ExtentsOfMetadata(meta, start);
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
        {
            throw new InvalidDataException("It ends in the middle.", exception);
        }
    }

    private static async Task<(string Name, long End)> BoxAsync(Stream photo, CancellationToken cancellationToken)
    {
        var start = photo.Position;
        var head = await photo.TakeAsync(8, cancellationToken);
        long size = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (size == 1)
        {
            size = BinaryPrimitives.ReadInt64BigEndian(await photo.TakeAsync(8, cancellationToken));
        }

        var end = size == 0 ? photo.Length : start + size;
        return end > photo.Length || end < photo.Position
            ? throw new InvalidDataException("A box that ends behind the file.")
            : (System.Text.Encoding.ASCII.GetString(head, 4, 4), end);
    }

    private static async Task BlankAsync(Stream clean, long from, long count, CancellationToken cancellationToken)
    {
        if (from < 0 || count < 0 || from + count > clean.Length)
        {
            throw new InvalidDataException("It points behind its end.");
        }

        clean.Position = from;
        var zeros = new byte[16 * 1024];
        for (; count > 0; count -= zeros.Length)
        {
            await clean.WriteAsync(zeros.AsMemory(0, (int)Math.Min(zeros.Length, count)), cancellationToken);
        }

        clean.Position = clean.Length;
    }
}
