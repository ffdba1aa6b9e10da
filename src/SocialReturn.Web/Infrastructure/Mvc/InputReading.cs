namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>What a typed text was read as, or why it could not be.</summary>
public readonly record struct InputReading(object? Value, string? Fault)
{
    public static InputReading Of(object value) => new(value, null);

    public static InputReading Refuse(string fault) => new(null, fault);
}
