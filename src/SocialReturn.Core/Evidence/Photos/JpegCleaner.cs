using System.Buffers.Binary;

namespace SocialReturn.Core.Evidence.Photos;

/// <summary>
/// Keeps of a jpg what draws it: frames, tables, scans, the colour profile and the marks of JFIF and Adobe. Camera data,
/// previews, comments and whatever stands behind the picture (the film of a "moving photo" too) are left out.
/// </summary>
internal static class JpegCleaner
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte Exif = 0xE1;
    private const byte Profile = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;

    public static async Task CleanAsync(Stream photo, Stream clean, CancellationToken cancellationToken)
    {
        await photo.TakeAsync(2, cancellationToken);
        await clean.WriteAsync(new byte[] { 0xFF, Start }, cancellationToken);
        var orientation = 1;
        var isHead = true;
        var marker = await MarkerAsync(photo, cancellationToken);
        while (marker != End)
        {
            if (marker is Start or (>= 0xD0 and <= 0xD7) or 0x01)
            {
                throw new InvalidDataException("A marker out of its place.");
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(await photo.TakeAsync(2, cancellationToken)) - 2;
            var segment = await photo.TakeAsync(length < 0 ? throw new InvalidDataException("A segment without length.") : length, cancellationToken);
            if (marker == Exif)
            {
                orientation = ExifOrientation.Of(segment) ?? orientation;
            }

            // The orientation stands behind the mark of JFIF and before everything else.
            if (isHead && marker is not (Jfif or Exif or Comment) && !IsLeftOut(marker, segment))
            {
                await WriteAsync(clean, Exif, orientation == 1 ? [] : ExifOrientation.Write(orientation), cancellationToken);
                isHead = false;
            }

            if (!IsLeftOut(marker, segment))
            {
                await WriteAsync(clean, marker, segment, cancellationToken);
            }

            marker = marker == Scan ? await ScanAsync(photo, clean, cancellationToken) : await MarkerAsync(photo, cancellationToken);
        }

        await clean.WriteAsync(new byte[] { 0xFF, End }, cancellationToken);
    }

    private static bool IsLeftOut(byte marker, ReadOnlySpan<byte> segment) =>
        marker switch
        {
            Comment => true,
            Jfif => !segment.StartsWith("JFIF\0"u8),
            Profile => !segment.StartsWith("ICC_PROFILE\0"u8),
            Adobe => !segment.StartsWith("Adobe"u8),
            _ => marker is >= 0xE0 and <= 0xEF,
        };

    private static async Task WriteAsync(Stream clean, byte marker, byte[] segment, CancellationToken cancellationToken)
    {
        if (marker == Exif && segment.Length == 0)
        {
            return;
        }

        var head = new byte[] { 0xFF, marker, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(segment.Length + 2));
        await clean.WriteAsync(head, cancellationToken);
        await clean.WriteAsync(segment, cancellationToken);
    }

    private static async Task<byte> MarkerAsync(Stream photo, CancellationToken cancellationToken)
    {
        var next = (await photo.TakeAsync(2, cancellationToken))[0] == 0xFF ? photo : throw new InvalidDataException("No marker where one must stand.");
        next.Position--;
        byte marker;
        do
        {
            marker = (await photo.TakeAsync(1, cancellationToken))[0];
        } while (marker == 0xFF);
        return marker;
    }

    /// <summary>Copies the coded picture up to the next marker that ends it, and gives that marker.</summary>
    private static async Task<byte> ScanAsync(Stream photo, Stream clean, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var isAfterMark = false;
        int read;
        while ((read = await photo.ReadAsync(buffer, cancellationToken)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (isAfterMark && buffer[i] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                {
                    // The mark of the marker itself was written already when it ended the piece before.
                    await clean.WriteAsync(buffer.AsMemory(0, Math.Max(0, i - 1)), cancellationToken);
                    if (i == 0)
                    {
                        clean.SetLength(clean.Length - 1);
                    }

                    photo.Position += i + 1 - read;
                    return buffer[i];
                }

                isAfterMark = buffer[i] == 0xFF;
            }

            await clean.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        throw new InvalidDataException("The picture has no end.");
    }
}
