using SocialReturn.Web.Shared;
using CoreRow = SocialReturn.Core.Valuation.ExplanationRow;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>"Waarom dit bedrag?" as the screens show it.</summary>
public static class Explanations
{
    public static ExplanationModel Of(IEnumerable<CoreRow> rows) =>
        new(FulfilmentScreenTexts.Why, [.. rows.Select(row => new ExplanationRow(row.Label, row.Figure, Enum.Parse<ExplanationRowKind>(row.Kind.ToString())))]);
}
