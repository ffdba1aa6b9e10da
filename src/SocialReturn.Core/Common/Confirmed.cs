namespace SocialReturn.Core.Common;

/// <summary>
/// What a person said "yes, this is right" to. A value that is possible but unlikely is asked about beside its field;
/// the answer names the field and the value, so that another value is asked about again.
/// </summary>
public sealed class Confirmed(IEnumerable<string>? answers)
{
    public static readonly Confirmed Nothing = new([]);

    private readonly HashSet<string> given = new(answers ?? [], StringComparer.Ordinal);

    public bool Includes(string field, string about) => given.Contains(Question(field, about));

    /// <summary>Asks about the value of a field, unless it was answered before or the field has a fault of its own.</summary>
    /// <param name="errors">The messages so far.</param>
    /// <param name="field">The property of the form.</param>
    /// <param name="about">The value that is asked about, the same text each time it is asked.</param>
    /// <param name="message">The question.</param>
    public void Ask(List<FieldError> errors, string field, string about, string message)
    {
        if (!Includes(field, about) && errors.TrueForAll(error => error.Field != field))
        {
            errors.Add(new FieldError(field, message, Question(field, about)));
        }
    }

    /// <summary>The name of the question: it stands in the form as the value of its tick.</summary>
    public static string Question(string field, string about) => $"{field}:{about}";
}
