using SocialReturn.TestKit.Evidence;

namespace SocialReturn.Web.Tests.Evidence;

/// <summary>Sends a pdf that never ends; its sender gives up after a while.</summary>
internal sealed class EndlessStream(CancellationTokenSource stop) : MemoryStream(new byte[1])
{
    private int sent;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (++sent > 20)
        {
            await stop.CancelAsync();
        }

        cancellationToken.ThrowIfCancellationRequested();
        SampleFiles.Pdf("x").AsMemory(0, Math.Min(100, buffer.Length)).CopyTo(buffer);
        return Math.Min(100, buffer.Length);
    }

    public override long Length => throw new NotSupportedException();

    public override bool CanSeek => false;
}
