namespace SocialReturn.Core.Evidence.Photos;

internal static class StreamCopying
{
    /// <exception cref="InvalidDataException">There is less.</exception>
    public static async Task<byte[]> TakeAsync(this Stream source, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        return await source.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken) == length
            ? bytes
            : throw new InvalidDataException("It ends in the middle.");
    }

    public static async Task CopyAsync(this Stream source, Stream target, long length, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (length > 0)
        {
            var read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length)), cancellationToken);
            if (read == 0)
            {
                throw new InvalidDataException("It ends in the middle.");
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            length -= read;
        }
    }
}
