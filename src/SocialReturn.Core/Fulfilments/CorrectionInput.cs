using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What was verified, as one side says that it should be.</summary>
/// <param name="Reverses">All of it is taken back; then the rest is ignored.</param>
public sealed record CorrectionInput(DeliveryInput Delivery, bool Reverses, string? Reason)
{
    /// <summary>What the correction rests on: then the amounts of the delivery are those of its invoice less these.</summary>
    public CreditNote? Credit { get; init; }

    /// <summary>The place on the form of what is wrong with its proof.</summary>
    public const string ProofField = "Proof.Files";

    /// <summary>The files that prove it, kept until it is sent.</summary>
    public IReadOnlyList<KeptFile> Proof { get; init; } = [];

    /// <summary>Why files that came along were not kept: told with all else that is wrong, and nothing is sent without them.</summary>
    public IReadOnlyList<FieldError> ProofFaults { get; init; } = [];

    /// <summary>Why: a credit note is a reason by itself. Empty when nothing was said.</summary>
    internal string Grounds()
    {
        var note = Credit is { Number: { } number, Date: { } date } ? string.Format(FulfilmentTexts.CreditGrounds, number.Trim(), date.ToFullDate()) : null;
        return string.Join(' ', new[] { note, Reason?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
    }

    internal DeliveryInput EnteredFor(Delivery delivery) =>
        Credit is { } credit
            ? new DeliveryInput
            {
                From = delivery.From,
                To = delivery.To,
                Measures = delivery.Measures.Less(credit.Amounts),
                InvoiceNumber = delivery.InvoiceNumber,
                Confirmed = Delivery.Confirmed,
            }
            : Delivery with
            {
                InvoiceNumber = delivery.InvoiceNumber,
            };
}

/// <summary>A credit note for an invoice that was delivered before.</summary>
/// <param name="Amounts">Typed with or without a minus: they always lower the invoice.</param>
public sealed record CreditNote(string? Number, DateOnly? Date, Measures Amounts);
