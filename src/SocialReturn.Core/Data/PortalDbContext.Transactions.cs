using Microsoft.EntityFrameworkCore;

namespace SocialReturn.Core.Data;

public abstract partial class PortalDbContext
{
    /// <summary>
    /// Runs the work in one transaction; one save alone needs none. The work loads what it changes itself, for it runs
    /// again when SQL Server's connection is lost, and it does nothing slow: on SQLite every other writer waits for it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context holds changes that a second run would lose.</exception>
    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work(cancellationToken);
        }

        if (ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("Save or make the changes inside the transaction: a second run would lose these.");
        }

        return await WriteAsync(token => Database.CreateExecutionStrategy().ExecuteAsync(attempt => AttemptAsync(work, attempt), token), cancellationToken);
    }

    public Task InTransactionAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken
        );

    /// <summary>Where an engine makes writers wait for each other.</summary>
    internal virtual Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellationToken) => write(cancellationToken);

    private async Task<T> AttemptAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // Every run starts from nothing, the first one too: work that leans on what was loaded before fails in any test.
        ChangeTracker.Clear();
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var result = await work(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
