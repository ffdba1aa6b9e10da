namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>A part while it is unpacked: gives what was looked at once more, counts every byte, and stops at the length that the package named.</summary>
internal sealed class LimitedStream(Stream inner, long limit, Action<int>? count = null) : Stream
{
    private long left = limit;
    private ReadOnlyMemory<byte> ahead;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, which are read again afterwards. Asked once, at the start.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(int length, CancellationToken cancellationToken)
    {
        var head = new byte[length];
        var read = await this.ReadAtLeastAsync(head, length, throwOnEndOfStream: false, cancellationToken);
        return ahead = head.AsMemory(0, read);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => ahead.IsEmpty ? Count(inner.Read(buffer)) : Again(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ahead.IsEmpty ? Count(await inner.ReadAsync(buffer, cancellationToken)) : Again(buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Again(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, ahead.Length);
        ahead.Span[..length].CopyTo(buffer);
        ahead = ahead[length..];
        return length;
    }

    private int Count(int read)
    {
        left -= read;
        count?.Invoke(read);
        return left >= 0 ? read : throw new InvalidDataException("Unpacked it is larger than it says or may be.");
    }
}
