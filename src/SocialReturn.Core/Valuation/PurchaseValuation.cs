using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>An invoice without VAT, with or without its material, times the share for the supplier's recognition.</summary>
internal static class PurchaseValuation
{
    public static ValuationResult Value(TariffSchedule schedule, PurchaseFacts facts)
    {
        var block = schedule.BlocksOf(FulfilmentKind.SocialPurchase).First();
        var recognition = schedule.FindRecognition(facts.Recognition);
        var share = Rational.From(recognition?.Percentage ?? 0) * Rational.Of(1, 100);

        List<ExplanationFactor> factors = [Amount(FactorCode.InvoiceInclVat, facts.InvoiceInclVat)];
        if (!facts.Vat.IsZero)
        {
            factors.Add(Amount(FactorCode.Vat, -facts.Vat));
        }

        if (block.MaterialDeducted && !facts.MaterialCosts.IsZero)
        {
            factors.Add(Amount(FactorCode.MaterialCosts, -facts.MaterialCosts));
        }

        factors.Add(new ExplanationFactor(
            FactorCode.Recognition, share, [Rational.From(recognition?.Percentage ?? 0)], recognition?.Name ?? facts.Recognition ?? ""));

        var sum = new ExplanationSum();
        sum.Add(LineCode.SocialPurchase, "", factors);
        return sum.Close(sum.Exact.ToEuro()) with { NotCounted = WhyNot(facts, recognition) is { } note ? [note] : [] };
    }

    private static ExplanationNote? WhyNot(PurchaseFacts facts, Recognition? recognition) =>
        facts.Recognition is null ? new ExplanationNote(NoteCode.NotRecognised, [], Date: facts.InvoiceDate)
        : recognition is null ? new ExplanationNote(NoteCode.RecognitionNotListed, [], facts.Recognition, facts.InvoiceDate)
        : null;

    private static ExplanationFactor Amount(FactorCode code, Euro amount) =>
        new(code, Rational.From(amount), [Rational.From(amount)]);
}
