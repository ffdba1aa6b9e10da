namespace SocialReturn.Core.Tenancy;

/// <summary>Holds the access scope of this request or job (one instance per dependency-injection scope).</summary>
public sealed class CurrentScope
{
    private bool isOnlyLooking;

    public AccessScope? Value { get; private set; }

    /// <exception cref="InvalidOperationException">No scope has been entered: a request or job that should have had one.</exception>
    public AccessScope Required => Value ?? throw new InvalidOperationException("No access scope: nothing may be read or written.");

    public Actor Actor => Required.Actor;

    /// <inheritdoc cref="AccessScope.Desk"/>
    public Guid? Desk => Required.Desk;

    /// <summary>Whether the actor works at the desk of a region: what it decides and keeps is for nobody else to do.</summary>
    public bool IsDesk => Required.IsDesk;

    /// <summary>Whether the actor works for a contractor: what it sends in, takes back or takes on is for nobody else to do.</summary>
    public bool IsContractor => Required.IsContractor;

    /// <summary>Whether the actor keeps the installation.</summary>
    public bool IsPlatform => Required.IsPlatform;

    /// <summary>Enters a scope until the result is disposed; then the former one holds again.</summary>
    public IDisposable Enter(AccessScope scope)
    {
        var former = Value;
        Value = scope;
        return new Exit(this, former);
    }

    /// <summary>From here until the result is disposed nothing may be saved: something is only shown again.</summary>
    public IDisposable OnlyLook()
    {
        isOnlyLooking = true;
        return new Look(this);
    }

    /// <exception cref="OnlyLookingException">Something would be saved that is only shown.</exception>
    public void RefuseWhileOnlyLooking()
    {
        if (isOnlyLooking)
        {
            throw new OnlyLookingException();
        }
    }

    private sealed class Look(CurrentScope owner) : IDisposable
    {
        public void Dispose() => owner.isOnlyLooking = false;
    }

    private sealed class Exit(CurrentScope owner, AccessScope? former) : IDisposable
    {
        public void Dispose() => owner.Value = former;
    }
}
