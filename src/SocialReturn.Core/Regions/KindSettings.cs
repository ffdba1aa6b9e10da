using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Regions;

/// <summary>What a region decides about the kinds of fulfilment, as its administrator fills it in.</summary>
public sealed record KindSettings
{
    /// <summary>What a social activity can be, one a line.</summary>
    public required string? ActivityTypes { get; init; }

    /// <summary>The first day of a place from job to job that counts; without one the kind is off.</summary>
    public required DateOnly? JobToJobFrom { get; init; }

    /// <summary>Empty while no end is known.</summary>
    public required DateOnly? JobToJobUntil { get; init; }

    /// <summary>Whether a training of the contractor's own staff may count, without a placement beside it.</summary>
    public required bool OwnStaffMayLearn { get; init; }
}

/// <summary>What a region can decide about the kinds. Pure.</summary>
public static class KindSettingsRules
{
    public const int MaxTypes = 30;
    public const int MaxType = 60;

    /// <summary>With which a region begins (rules.md, section 2).</summary>
    public static string ShippedActivityTypes { get; } =
        string.Join(
            '\n',
            KindSettingsTexts.GuestLesson,
            KindSettingsTexts.Visit,
            KindSettingsTexts.Language,
            KindSettingsTexts.Loneliness,
            KindSettingsTexts.Poverty,
            KindSettingsTexts.Other
        );

    /// <summary>The names in a text of one a line, without empty lines and needless spaces.</summary>
    public static ImmutableArray<string> Types(string? lines) => [.. AuthorityNames.Lines(lines).Select(line => AuthorityNames.Tidy(line.Name))];

    internal static List<FieldError> Check(KindSettings input)
    {
        var errors = new List<FieldError>();
        Add(errors, nameof(input.ActivityTypes), FaultOf(Types(input.ActivityTypes)));
        if (input.JobToJobFrom is null && input.JobToJobUntil is not null)
        {
            Add(errors, nameof(input.JobToJobFrom), KindSettingsTexts.FromMissing);
        }

        Add(errors, nameof(input.JobToJobFrom), IsUnlikely(input.JobToJobFrom) ? KindSettingsTexts.DateUnlikely : null);
        Add(
            errors,
            nameof(input.JobToJobUntil),
            IsUnlikely(input.JobToJobUntil) ? KindSettingsTexts.DateUnlikely
                : input.JobToJobUntil < input.JobToJobFrom ? KindSettingsTexts.DatesReversed
                : null
        );
        return errors;
    }

    private static string? FaultOf(ImmutableArray<string> types) =>
        types.Length == 0 ? KindSettingsTexts.TypesMissing
        : types.Length > MaxTypes ? string.Format(KindSettingsTexts.TooManyTypes, MaxTypes)
        : types.FirstOrDefault(type => type.Length > MaxType) is { } tooLong ? string.Format(KindSettingsTexts.TypeTooLong, MaxType, tooLong[..MaxType])
        : types.Any(BsnCheck.Contains) ? CommonTexts.TextLooksLikeBsn
        : types.GroupBy(type => type, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? string.Format(KindSettingsTexts.TypeTwice, twice.Key)
        : null;

    private static bool IsUnlikely(DateOnly? day) => day is { Year: < 2000 or > 2100 };

    private static void Add(List<FieldError> errors, string field, string? fault)
    {
        if (fault is not null && !errors.Exists(error => error.Field == field))
        {
            errors.Add(new FieldError(field, fault));
        }
    }
}
