using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What the rows of an hours specification have to say, each message at the field of its row.</summary>
public static class HoursRules
{
    /// <summary>The name of a field of a row, as the forms have it.</summary>
    public static string FieldOf(int row, string field) => $"Rows[{row}].{field}";

    /// <summary>The field of a form for a fact about rows: "rows[1].count" is the hours of the second one.</summary>
    /// <returns>Null when the fact is about something else.</returns>
    internal static string? FieldOfFact(string fact)
    {
        if (fact == "rows")
        {
            return FieldOf(0, nameof(HoursRow.What));
        }

        var end = fact.IndexOf("].", StringComparison.Ordinal);
        if (end < 0 || !fact.StartsWith("rows[", StringComparison.Ordinal))
        {
            return null;
        }

        var field = fact[(end + 2)..] switch
        {
            "persons" => nameof(HoursRow.Number),
            "count" => nameof(HoursRow.HoursEach),
            "events" => nameof(HoursRow.Events),
            _ => nameof(HoursRow.Value),
        };
        return $"R{fact[1..end]}].{field}";
    }

    /// <summary>What no draft may hold.</summary>
    internal static void CheckRanges(List<FieldError> errors, HoursSpecification? specification, AmountRules amounts)
    {
        foreach (var (index, row) in Rows(specification))
        {
            if (row.What.Length > HoursRow.MaxWhat)
            {
                errors.Add(new FieldError(FieldOf(index, nameof(row.What)), string.Format(CommonTexts.TooLong, HoursRow.MaxWhat)));
            }
            else if (BsnCheck.Contains(row.What))
            {
                errors.Add(new FieldError(FieldOf(index, nameof(row.What)), CommonTexts.TextLooksLikeBsn));
            }

            amounts
                .Count(FieldOf(index, nameof(row.Number)), row.Number, 1, AmountRules.MostCount)
                .EffortHours(FieldOf(index, nameof(row.HoursEach)), row.HoursEach)
                .Count(FieldOf(index, nameof(row.Events)), row.Events, 1, AmountRules.MostCount)
                .Amount(FieldOf(index, nameof(row.Value)), row.Value);
        }

        if (specification?.Rows.Length > HoursSpecification.MostRows)
        {
            var message = string.Format(FulfilmentTexts.RowsTooMany, HoursSpecification.MostRows);
            errors.Add(new FieldError(FieldOf(HoursSpecification.MostRows, nameof(HoursRow.What)), message));
        }
    }

    /// <summary>What is missing before it can be sent in.</summary>
    internal static void CheckComplete(List<FieldError> errors, Measures measures, EffortNeeds needs)
    {
        var byCost = needs.Invoice && (measures.InvoiceInclVat ?? measures.Cost) is not null;
        if (measures.Specification is not { } specification)
        {
            if (!byCost)
            {
                errors.Add(new FieldError(FieldOf(0, nameof(HoursRow.What)), FulfilmentTexts.RowsRequired));
            }

            return;
        }

        if (byCost)
        {
            errors.Add(new FieldError(measures.Cost is null ? nameof(measures.InvoiceInclVat) : nameof(measures.Cost), FulfilmentTexts.RowsOrCosts));
        }

        foreach (var (index, row) in Rows(specification))
        {
            void Require(bool known, string field, string message)
            {
                if (!known)
                {
                    errors.Add(new FieldError(FieldOf(index, field), message));
                }
            }

            var counts = needs.RowUnit is not null && (needs.RowCountsForMost || row.Value is null || !needs.RowValue);
            var byRate = counts && !needs.RowCountsForMost;
            Require(row.What.Length > 0, nameof(row.What), FulfilmentTexts.RowWhatRequired);
            Require(CountedParties.InOrder.Contains(row.Counted ?? ""), nameof(row.Counted), FulfilmentTexts.RowCountedRequired);
            var party = CountedParties.Of(needs.Multiplied);
            if (byRate && party is not null && row.Counted is not null && row.Counted != party)
            {
                Require(false, nameof(row.Counted), string.Format(FulfilmentTexts.RowCountedOther, CountedParties.NameOf(party)));
            }

            Require(!byRate || needs.Multiplied == Multiplied.Nothing || row.Number is not null, nameof(row.Number), FulfilmentTexts.RowNumberRequired);
            Require(!counts || row.HoursEach is not null, nameof(row.HoursEach), EachRequired(needs));
            Require(
                !counts || needs.RowUnit == BlockUnit.Hour || row.HoursEach is not { } each || each % 1 == 0,
                nameof(row.HoursEach),
                FulfilmentTexts.RowEachWhole
            );
            Require((needs.RowUnit is not null && !needs.RowCountsForMost) || row.Value is not null, nameof(row.Value), FulfilmentTexts.RowValueRequired);
        }
    }

    private static string EachRequired(EffortNeeds needs)
    {
        var each = needs.RowUnit switch
        {
            BlockUnit.Day => FulfilmentTexts.WayDays,
            BlockUnit.HalfDay => FulfilmentTexts.WayHalfDays,
            _ => FulfilmentTexts.WayHours,
        };
        return string.Format(
            FulfilmentTexts.WayRequired,
            needs.RowValue && !needs.RowCountsForMost ? each + FulfilmentTexts.WayOr + FulfilmentTexts.WayRowValue : each
        );
    }

    private static IEnumerable<(int Index, HoursRow Row)> Rows(HoursSpecification? specification) => specification is null ? [] : specification.Rows.Index();
}
