using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>A line that is added to an obligation. Its messages are those of <see cref="ObligationInputRules"/>.</summary>
public sealed class ObligationLineForm : IEffectForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid Version { get; set; }

    public long? Expected { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.KindLabel), ResourceType = typeof(ObligationScreenTexts))]
    public ObligationLineKind? Kind { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.DateLabel), ResourceType = typeof(ObligationScreenTexts))]
    public DateOnly? Date { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.BaseLabel), ResourceType = typeof(ObligationScreenTexts))]
    public Euro? Base { get; set; }

    [Display(Name = nameof(TenderScreenTexts.BasePercentageLabel), ResourceType = typeof(TenderScreenTexts))]
    public decimal? BasePercentage { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.PercentageLabel), ResourceType = typeof(ObligationScreenTexts))]
    public decimal? Percentage { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.AmountLabel), ResourceType = typeof(ObligationScreenTexts))]
    public Euro? Amount { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.EndDateLabel), ResourceType = typeof(ObligationScreenTexts))]
    public DateOnly? EndDate { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public string[]? Confirmed { get; set; }

    public ObligationLineInput ToInput() =>
        new()
        {
            Kind = Kind,
            Date = Date,
            Base = Base,
            BasePercentage = BasePercentage,
            Percentage = Percentage,
            Amount = Amount,
            EndDate = EndDate,
            Reason = Reason,
            Confirmed = new Confirmed(Confirmed),
        };
}

/// <summary>What is agreed about the obligation as a whole.</summary>
public sealed class ObligationTermsForm : IEffectForm
{
    public Guid Version { get; set; }

    public long? Expected { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.TurnoverLabel), ResourceType = typeof(ObligationScreenTexts))]
    public decimal? TurnoverPercentage { get; set; }

    [Display(Name = nameof(ObligationScreenTexts.CapLabel), ResourceType = typeof(ObligationScreenTexts))]
    public Euro? Cap { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public ObligationTermsInput ToInput() => new(TurnoverPercentage, Cap, Reason);
}

/// <summary>A form whose effect is shown before it is saved.</summary>
public interface IEffectForm
{
    Guid Version { get; }

    /// <summary>The obligation, in cents, that the shown effect leads to; null before it was shown.</summary>
    long? Expected { get; set; }
}
