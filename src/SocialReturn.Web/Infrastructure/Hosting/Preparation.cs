namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>Work of seconds that the portal must do before it can answer. It listens already, and says how far it is.</summary>
public sealed class Preparation
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<IProgress<double>, CancellationToken, Task>? work;
    private double share;

    /// <summary>Ends when the portal can do its work, at once when there is nothing to prepare, and fails as the work does. Jobs wait for it.</summary>
    public Task Ready => work is null ? Task.CompletedTask : ready.Task;

    public bool IsUnderWay => !Ready.IsCompletedSuccessfully;

    public int Percent => (int)(100 * Volatile.Read(ref share));

    /// <param name="task">Runs once the portal listens; it hears where to tell which part of it is done.</param>
    public void Plan(Func<IProgress<double>, CancellationToken, Task> task) => work = task;

    /// <summary>Does what was planned.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (work is null)
        {
            return;
        }

        try
        {
            // Whoever asks for a page in these seconds is answered by other threads.
            await Task.Run(() => work(new Telling(this), cancellationToken), cancellationToken);
        }
        catch (Exception exception)
        {
            // Whoever waits would wait for ever.
            ready.SetException(exception);
            throw;
        }

        ready.SetResult();
    }

    private sealed class Telling(Preparation preparation) : IProgress<double>
    {
        public void Report(double value) => Volatile.Write(ref preparation.share, Math.Clamp(value, 0, 1));
    }
}
