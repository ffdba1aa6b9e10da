using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SocialReturn.Core.Tests.Rehearsal;

/// <summary>Counts the commands that this test sends to its database; not those of tests that run beside it.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> isOurs = new() { Value = true };
    private readonly List<IDisposable> subscriptions = [];

    public QueryCount() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Count { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (isOurs.Value && value.Key == RelationalEventId.CommandExecuted.Name)
        {
            Count++;
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
