using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What was really done, as one fills it in to claim it, to verify it in part, or to correct it.</summary>
public abstract class DeliveredForm : MeasuresForm
{
    [Display(Name = nameof(FulfilmentScreenTexts.FromLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ToLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkedInPeriodLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public override decimal? WorkedHours { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WageCostsOfPeriodLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public override Euro? WageCosts { get; set; }

    public string[]? Confirmed { get; set; }

    /// <summary>What its fields are.</summary>
    [BindNever]
    [ValidateNever]
    public abstract DeliveryNeeds Needs { get; }

    public override RowFields? AskedRows() => RowFields.Of(Needs.Effort);
}
