using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// What a region lets contractors propose of a kind, beside what its table has. What was sent in before the region decided otherwise may be
/// completed as it was. Pure.
/// </summary>
public static class KindTerms
{
    /// <returns>Why nothing of a kind can be proposed in a region; null when it can.</returns>
    public static string? WhyNot(KindDescription kind, Region region) =>
        kind.IsInSomeRegions && region.JobToJobFrom is null ? string.Format(FulfilmentTexts.KindIsOff, kind.Name) : null;

    /// <param name="known">As it was saved before, or null.</param>
    internal static IEnumerable<FieldError> Check(ProposalInput input, Region region, Fulfilment? known)
    {
        var kind = input.Kind.Describe();
        if (WhyNot(kind, region) is { } off && known?.ProposedAt is null)
        {
            yield return new FieldError(nameof(input.From), off);
        }
        else if (kind.IsInSomeRegions && input.From is { } from && !Holds(region, from) && !Keeps(known, known?.From == from))
        {
            yield return new FieldError(nameof(input.From), Outside(kind, region));
        }
    }

    /// <inheritdoc cref="Check(ProposalInput, Region, Fulfilment?)"/>
    internal static IEnumerable<FieldError> Check(EffortInput input, Region region, Fulfilment? known)
    {
        var kind = input.Kind.Describe();
        if (kind.HangsOnPlacement && input.ForOwnStaff && !region.OwnStaffMayLearn && !Keeps(known, known?.ForOwnStaff == true))
        {
            yield return new FieldError(nameof(input.ForOwnStaff), FulfilmentTexts.OwnStaffNotHere);
        }

        var type = input.ActivityType ?? "";
        var isListed = KindSettingsRules.Types(region.ActivityTypes).Contains(type);
        if (kind.StatesGoal && !isListed && (type.Length == 0 || known?.ActivityType != type))
        {
            yield return new FieldError(nameof(input.ActivityType), FulfilmentTexts.ActivityTypeRequired);
        }
    }

    private static bool Keeps(Fulfilment? known, bool asItWas) => known?.ProposedAt is not null && asItWas;

    private static bool Holds(Region region, DateOnly day) => day >= region.JobToJobFrom && (region.JobToJobUntil is not { } until || day <= until);

    private static string Outside(KindDescription kind, Region region) =>
        region.JobToJobUntil is { } until
            ? string.Format(FulfilmentTexts.KindHoldsBetween, kind.Name, region.JobToJobFrom!.Value.ToFullDate(), until.ToFullDate())
            : string.Format(FulfilmentTexts.KindHoldsFrom, kind.Name, region.JobToJobFrom!.Value.ToFullDate());
}
