namespace SocialReturn.Core.Data;

/// <summary>
/// Lets one writer at a time into an embedded database. SQLite has one writer too, but who finds it busy sleeps
/// 150 ms and tries again, which makes the slowest writes a hundred times slower than waiting in line.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);

    public async Task<T> PassAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        await semaphore.WaitAsync(cancellationToken);
        try
        {
            return await write();
        }
        finally
        {
            semaphore.Release();
        }
    }

    public void Dispose() => semaphore.Dispose();
}
