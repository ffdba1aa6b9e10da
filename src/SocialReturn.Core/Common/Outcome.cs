using System.Collections.Immutable;

namespace SocialReturn.Core.Common;

/// <summary>One message for one field of a form; an empty field name speaks of the form as a whole.</summary>
/// <param name="Field">The property of the form.</param>
/// <param name="Message">What the person reads.</param>
/// <param name="Question">What comes back with the form when the message asks "is this right?" and the person says yes; null for a fault.</param>
public sealed record FieldError(string Field, string Message, string? Question = null);

public enum OutcomeKind
{
    Done,
    Invalid,
    NotFound,
    Forbidden,
    Conflict,
}

/// <summary>What a service call came to. Only <see cref="OutcomeKind.Done"/> has changed anything.</summary>
public sealed record Outcome<T>(OutcomeKind Kind, T? Value, ImmutableArray<FieldError> Errors)
{
    public bool IsDone => Kind == OutcomeKind.Done;
}

public static class Outcome
{
    public static Outcome<T> Done<T>(T value) => new(OutcomeKind.Done, value, []);

    public static Outcome<T> Invalid<T>(params IEnumerable<FieldError> errors) => new(OutcomeKind.Invalid, default, [.. errors]);

    public static Outcome<T> Invalid<T>(string field, string message) => Invalid<T>(new FieldError(field, message));

    public static Outcome<T> NotFound<T>() => new(OutcomeKind.NotFound, default, []);

    public static Outcome<T> Forbidden<T>() => new(OutcomeKind.Forbidden, default, []);

    /// <summary>The same refusal for a caller that returns something else.</summary>
    public static Outcome<T> As<T, TOther>(Outcome<TOther> refused) => new(refused.Kind, default, refused.Errors);

    /// <summary>Somebody else saved in between, or the record is no longer in the state that the act needs.</summary>
    public static Outcome<T> Conflict<T>() => new(OutcomeKind.Conflict, default, []);
}
