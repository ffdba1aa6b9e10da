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
        var inside = new List<int>();
        var holds = Enumerable.Range(0, 20).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
        var entered = Enumerable.Range(0, 20).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
        var turn = -1;

        // Whoever is let in says so and stays until it is let go, so that a second one inside would be seen.
        var writers = holds
            .Select(_ =>
                gate.PassAsync(
                    () =>
                    {
                        var mine = Interlocked.Increment(ref turn);
                        inside.Add(mine);
                        entered[mine].SetResult();
                        return holds[mine].Task;
                    },
                    CancellationToken.None
                )
            )
            .ToList();

        for (var number = 0; number < holds.Count; number++)
        {
            await entered[number].Task;
            inside.ShouldBe(Enumerable.Range(0, number + 1));
            holds[number].SetResult(number);
        }

        (await Task.WhenAll(writers)).ShouldBe(Enumerable.Range(0, 20), ignoreOrder: true);
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
