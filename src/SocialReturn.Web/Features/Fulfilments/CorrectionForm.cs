using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>How a delivery should be, and why: of what was verified a correction, of what was claimed the part that is verified.</summary>
public sealed class CorrectionForm : DeliveredForm, ICalculatedForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ReversesLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool Reverses { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.CorrectionReasonLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public ProofForm Proof { get; set; } = new();

    public bool Calculate { get; set; }

    [BindNever]
    public CorrectionContext Context { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public override DeliveryNeeds Needs => Context.Needs;

    public static CorrectionForm Of(Delivery delivery)
    {
        var form = new CorrectionForm
        {
            Version = delivery.Version,
            From = delivery.From,
            To = delivery.To,
        };
        form.Show(delivery.Measures);
        return form;
    }

    public DeliveryInput ToDelivery() =>
        new()
        {
            From = From,
            To = To,
            Measures = ToMeasures(),
            Confirmed = new Confirmed(Confirmed),
        };

    public CorrectionInput ToInput() => new(ToDelivery(), Reverses, Reason) { Proof = Proof.ToProof(), ProofFaults = Proof.Faults };
}
