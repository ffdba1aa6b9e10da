using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>A discount that ends, in whole or in part. Its messages are those of <see cref="DiscountInputRules"/>.</summary>
public sealed class DiscountEndForm : IEffectForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid Version { get; set; }

    public long? Expected { get; set; }

    [Display(Name = nameof(DiscountTexts.DateLabel), ResourceType = typeof(DiscountTexts))]
    public DateOnly? Date { get; set; }

    [Display(Name = nameof(DiscountTexts.AmountLabel), ResourceType = typeof(DiscountTexts))]
    public Euro? Amount { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public DiscountEndInput ToInput(Guid discountId) => new(discountId, Date, Amount, Reason);
}

/// <summary>The lines without a discount get one, by the certificates as they stand now.</summary>
public sealed class DiscountGiftForm : IEffectForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid Version { get; set; }

    public long? Expected { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>The certificate lapsed, the discount stays.</summary>
public sealed class DiscountKeepForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
