using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Offers;

/// <summary>Other terms for a proposal: starts as what the contractor asked.</summary>
public sealed class OfferForm : MeasuresForm, ICalculatedForm
{
    public Guid Version { get; set; }

    public string? BlockCode { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.FromLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ToLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(OfferScreenTexts.StatedValueLabel), ResourceType = typeof(OfferScreenTexts))]
    public override Euro? StatedValue { get; set; }

    [Display(Name = nameof(OfferScreenTexts.ReasonLabel), ResourceType = typeof(OfferScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public bool Calculate { get; set; }

    [BindNever]
    public OfferContext Context { get; set; } = null!;

    public override RowFields? AskedRows() => Context.Rows;

    public static OfferForm Of(Fulfilment fulfilment)
    {
        var form = new OfferForm
        {
            Version = fulfilment.Version,
            BlockCode = fulfilment.BlockCode,
            From = fulfilment.From,
            To = fulfilment.To,
        };
        form.Show(fulfilment.Measures);
        return form;
    }

    public Terms ToTerms() => new(string.IsNullOrEmpty(BlockCode) ? null : BlockCode, From, To, ToMeasures());
}
