using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A credit note for an invoice that was verified: what comes off it.</summary>
public sealed class CreditNoteForm : MeasuresForm, ICalculatedForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.CreditNumberLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Number { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.CreditDateLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? Date { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.CreditRemarkLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public ProofForm Proof { get; set; } = new();

    public bool Calculate { get; set; }

    public string[]? Confirmed { get; set; }

    [BindNever]
    public CorrectionContext Context { get; set; } = null!;

    public CorrectionInput ToInput() =>
        new(new DeliveryInput { Confirmed = new Confirmed(Confirmed) }, Reverses: false, Reason)
        {
            Credit = new CreditNote(Number, Date, ToMeasures()),
            Proof = Proof.ToProof(),
            ProofFaults = Proof.Faults,
        };
}
