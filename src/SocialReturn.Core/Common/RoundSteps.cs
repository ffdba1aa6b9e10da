namespace SocialReturn.Core.Common;

/// <summary>Round steps of an axis: whole, and 1, 2 or 5 times a power of ten.</summary>
public static class RoundSteps
{
    private static readonly decimal[] Factors = [1, 2, 5];

    /// <param name="highest">What the axis shows at most.</param>
    /// <param name="most">As many steps at most, whatever that is.</param>
    public static decimal For(decimal highest, int most)
    {
        for (var power = 1m; ; power *= 10)
        {
            foreach (var factor in Factors)
            {
                if (highest <= factor * power * most)
                {
                    return factor * power;
                }
            }
        }
    }
}
