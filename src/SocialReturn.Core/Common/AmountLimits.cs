namespace SocialReturn.Core.Common;

/// <summary>The most that a field takes: far above what occurs, far below what a slip of a few noughts makes of it.</summary>
public static class AmountLimits
{
    /// <summary>A contract, and everything that is reckoned over one: ten billion euro.</summary>
    public static readonly Euro Contract = Euro.FromWhole(10_000_000_000);

    /// <summary>An invoice, wages, or what one fulfilment is worth: a hundred million euro.</summary>
    public static readonly Euro Item = Euro.FromWhole(100_000_000);

    /// <summary>What a person may work in a week by law (Arbeidstijdenwet, article 5:7).</summary>
    public const int HoursPerWeek = 60;
}
