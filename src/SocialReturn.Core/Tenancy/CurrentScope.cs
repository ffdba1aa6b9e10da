namespace SocialReturn.Core.Tenancy;

/// <summary>Holds the access scope of this request or job (one instance per dependency-injection scope).</summary>
public sealed class CurrentScope
{
    public AccessScope? Value { get; private set; }

    /// <exception cref="InvalidOperationException">No scope has been entered: a request or job that should have had one.</exception>
    public AccessScope Required => Value ?? throw new InvalidOperationException("No access scope: nothing may be read or written.");

    public Actor Actor => Required.Actor;

    /// <summary>Enters a scope until the result is disposed; then the former one holds again.</summary>
    public IDisposable Enter(AccessScope scope)
    {
        var former = Value;
        Value = scope;
        return new Exit(this, former);
    }

    private sealed class Exit(CurrentScope owner, AccessScope? former) : IDisposable
    {
        public void Dispose() => owner.Value = former;
    }
}
