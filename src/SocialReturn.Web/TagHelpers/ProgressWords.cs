using SocialReturn.Core.Common;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>The bar in words: for its labels, its rows and whoever does not see it.</summary>
internal static class ProgressWords
{
    public static string Word(ProgressPart part) =>
        part switch
        {
            ProgressPart.Realised => ProgressTexts.Realised,
            ProgressPart.Claimed => ProgressTexts.Claimed,
            ProgressPart.Agreed => ProgressTexts.Agreed,
            ProgressPart.Proposed => ProgressTexts.Proposed,
            _ => ProgressTexts.Sum,
        };

    public static string Balance(ProgressBarModel model) =>
        string.Format(model.Balance > Euro.Zero ? ProgressTexts.Surplus : ProgressTexts.Left, Absolute(model.Balance).ToWholeString());

    public static string BalanceWord(ProgressBarModel model)
    {
        if (model.Balance < Euro.Zero)
            return ProgressTexts.LeftWord;
        return model.Balance <= model.Realised - model.Obligation ? ProgressTexts.SurplusWord : ProgressTexts.SurplusHopedWord;
    }

    public static string BalanceFigure(ProgressBarModel model) =>
        model.Balance > Euro.Zero ? string.Format(ProgressTexts.Surplus, model.Balance.ToWholeString()) : Absolute(model.Balance).ToWholeString();

    public static string Describe(ProgressBarModel model)
    {
        var words = string.Format(
            ProgressTexts.Description,
            model.Obligation.ToWholeString(),
            model.Realised.ToWholeString(),
            model.Claimed.ToWholeString(),
            model.Agreed.ToWholeString(),
            model.Proposed.ToWholeString()
        );
        if (!model.NotCounted.IsZero)
            words += " " + string.Format(ProgressTexts.NotCountedDescription, model.NotCounted.ToWholeString());
        return model.ExpectedToday is { } expected ? words + " " + string.Format(ProgressTexts.ExpectedDescription, expected.ToWholeString()) : words;
    }

    private static Euro Absolute(Euro amount) => amount < Euro.Zero ? -amount : amount;
}
