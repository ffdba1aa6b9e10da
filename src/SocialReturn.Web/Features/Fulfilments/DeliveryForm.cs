using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A period, an invoice or a performance, with its proof on the same screen.</summary>
public sealed class DeliveryForm : DeliveredForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid? Version { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InvoiceNumberLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? InvoiceNumber { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.IsLastLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool IsLast { get; set; }

    /// <summary>The button "Bewaren als concept".</summary>
    public bool Draft { get; set; }

    /// <summary>The button "Waarde berekenen", for who has no script: shows what it is worth, and nothing is kept.</summary>
    public bool Calculate { get; set; }

    [BindNever]
    public DeliveryContext Context { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public override DeliveryNeeds Needs => Context.Needs;

    public DeliveryInput ToInput() =>
        new()
        {
            From = From,
            To = To,
            Measures = ToMeasures(),
            InvoiceNumber = InvoiceNumber,
            IsLast = IsLast,
            Confirmed = new Confirmed(Confirmed),
        };

    public static DeliveryForm Of(Delivery delivery)
    {
        var form = new DeliveryForm
        {
            Version = delivery.Version,
            From = delivery.From,
            To = delivery.To,
            InvoiceNumber = delivery.InvoiceNumber,
            IsLast = delivery.IsLast,
        };
        form.Show(delivery.Measures);
        return form;
    }

    /// <summary>What comes next, so that often only the hours are left to check: the next days of a period, or all that was agreed, as one.</summary>
    public static DeliveryForm NextOf(Fulfilment fulfilment, IReadOnlyCollection<Delivery> deliveries)
    {
        if (fulfilment.Description.DeliveredBy == DeliveredBy.Period)
        {
            return NextPeriod.Of(fulfilment, deliveries) is { } next
                ? new DeliveryForm
                {
                    From = next.From,
                    To = next.To,
                    HoursPerWeek = next.HoursPerWeek,
                }
                : new DeliveryForm();
        }

        if (deliveries.Count > 0)
        {
            return new DeliveryForm();
        }

        var form = new DeliveryForm
        {
            From = fulfilment.From,
            To = fulfilment.To,
            IsLast = true,
        };
        form.Show(fulfilment.Measures);
        return form;
    }
}
