using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>What a worked example came to, in words.</summary>
public static class ProofWords
{
    public static string Of(ProvedExample proved) =>
        proved switch
        {
            { IsRight: true } => string.Format(TariffEditTexts.ProofRight, proved.Example.Value),
            { Result: { } result } => string.Format(TariffEditTexts.ProofWrong, result.Value, proved.Example.Value),
            _ => string.Format(
                TariffEditTexts.ProofImpossible,
                string.Join(" ", proved.Errors.Select(error => $"{FieldOf(error)}: {error.Message}").Distinct())
            ),
        };

    /// <summary>The label that the screen gives the field of a fact.</summary>
    private static string FieldOf(FactError error)
    {
        var field = error.Field switch
        {
            "workedHours" => "hours",
            "wageCosts" or "labourCosts" or "invoiceInclVat" => "cost",
            "agreedValue" => "agreed",
            "participant.benefitMonths" => "benefitMonths",
            "participant.birthYear" => "age",
            var own => own,
        };
        return Core.Tariffs.SchedulePart.Examples.Fields.FirstOrDefault(each => each.Name == field) is { } known
            ? TariffWords.LabelOf(Core.Tariffs.SchedulePart.Examples, known)
            : field;
    }
}
