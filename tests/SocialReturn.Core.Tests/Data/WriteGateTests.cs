using Shouldly;
using SocialReturn.Core.Data;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

public sealed class WriteGateTests : IDisposable
{
    private readonly WriteGate gate = new();

    public void Dispose() => gate.Dispose();

    [Fact]
    public async Task Pass_ManyWriters_GoOneByOne()
    {
        var inside = 0;
        var most = 0;

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(() =>
                        gate.PassAsync(
                            async () =>
                            {
                                most = Math.Max(most, Interlocked.Increment(ref inside));
                                await Task.Yield();
                                return Interlocked.Decrement(ref inside);
                            },
                            CancellationToken.None
                        )
                    )
                )
        );

        most.ShouldBe(1);
    }

    [Fact]
    public async Task Pass_WriteFails_OpensForTheNext()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => gate.PassAsync<int>(() => throw new InvalidOperationException(), CancellationToken.None));

        (await gate.PassAsync(() => Task.FromResult(1), CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Pass_CancelledWhileWaiting_GivesUpAndHarmsNobody()
    {
        using var cancelled = new CancellationTokenSource();
        var hold = new TaskCompletionSource<int>();
        var first = gate.PassAsync(() => hold.Task, CancellationToken.None);
        var second = gate.PassAsync(() => Task.FromResult(2), cancelled.Token);

        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        hold.SetResult(1);
        (await first).ShouldBe(1);
        (await gate.PassAsync(() => Task.FromResult(3), CancellationToken.None)).ShouldBe(3);
    }
}
