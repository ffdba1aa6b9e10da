using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>The address of a plan. What was typed stays as it was typed, what is empty stays away.</summary>
public static class CalculatorAddress
{
    public const string Path = PortalLinks.Calculator;

    private const char Separator = '~';

    private static readonly string[] Single =
    [
        nameof(CalculatorForm.Schedule),
        nameof(CalculatorForm.ContractSum),
        nameof(CalculatorForm.Percentage),
        nameof(CalculatorForm.BasePercentage),
        nameof(CalculatorForm.Obligation),
        nameof(CalculatorForm.Certificate),
        nameof(CalculatorForm.Start),
        nameof(CalculatorForm.End),
        nameof(CalculatorForm.Covered),
    ];

    private static readonly string[] OfRow =
    [
        nameof(CalculatorRow.Block),
        nameof(CalculatorRow.Quantity),
        nameof(CalculatorRow.Months),
        nameof(CalculatorRow.Count),
        nameof(CalculatorRow.Age),
        nameof(CalculatorRow.Facts),
        nameof(CalculatorRow.Recognition),
        nameof(CalculatorRow.BenefitMonths),
    ];

    /// <summary>The plan of this request, without buttons and empty fields.</summary>
    /// <param name="without">The number of a line to leave out.</param>
    /// <param name="with">A line to add at the end.</param>
    public static string Of(IQueryCollection query, int rows, int? without = null, PlanRow? with = null)
    {
        var address = new QueryBuilder();
        foreach (var name in Single)
        {
            Keep(address, name, query[name]);
        }

        var next = 0;
        for (var index = 0; index < rows; index++)
        {
            if (index == without)
            {
                continue;
            }

            foreach (var name in OfRow)
            {
                Keep(address, $"Rows[{next}].{name}", query[$"Rows[{index}].{name}"]);
            }

            next++;
        }

        if (with is not null)
        {
            Append(address, next, with);
        }

        return Path + address.ToQueryString();
    }

    /// <summary>The calculator with the figures of a tender, and no name in the address.</summary>
    public static string ForTender(string schedule, Euro obligation, Euro covered, DateOnly start, DateOnly end) =>
        Path
        + new QueryBuilder
        {
            { nameof(CalculatorForm.Schedule), schedule },
            { nameof(CalculatorForm.Obligation), obligation.Amount.ToTyped() },
            { nameof(CalculatorForm.Covered), covered.Amount.ToTyped() },
            { nameof(CalculatorForm.Start), Iso(start) },
            { nameof(CalculatorForm.End), Iso(end) },
        }.ToQueryString();

    /// <param name="address">Of a plan.</param>
    /// <returns>Where it becomes drafts of a tender.</returns>
    public static string DraftsOf(string address) => PortalLinks.PlanDrafts + address[Path.Length..];

    public static string ForSchedule(string schedule) => Path + new QueryBuilder { { nameof(CalculatorForm.Schedule), schedule } }.ToQueryString();

    /// <summary>The value of a button that adds a line.</summary>
    public static string ButtonFor(PlanRow row) =>
        string.Join(
            Separator,
            row.Block,
            row.Quantity is { } quantity ? quantity.ToTyped() : "",
            row.Months?.ToString(CultureInfo.InvariantCulture),
            row.Recognition,
            row.Count is { } count ? count.ToTyped() : ""
        );

    /// <summary>Null for what no button of ours says.</summary>
    public static PlanRow? RowOf(string? button) =>
        button?.Split(Separator) is [{ Length: > 0 } block, var quantity, var months, var recognition, var count]
            ? new PlanRow(
                block,
                DutchNumber.Read(quantity),
                int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var duration) ? duration : null
            )
            {
                Recognition = recognition.Length > 0 ? recognition : null,
                Count = DutchNumber.Read(count),
            }
            : null;

    private static void Append(QueryBuilder address, int index, PlanRow row)
    {
        Keep(address, $"Rows[{index}].{nameof(CalculatorRow.Block)}", row.Block);
        Keep(address, $"Rows[{index}].{nameof(CalculatorRow.Quantity)}", row.Quantity is { } quantity ? quantity.ToTyped() : null);
        Keep(address, $"Rows[{index}].{nameof(CalculatorRow.Months)}", row.Months?.ToString(CultureInfo.InvariantCulture));
        Keep(address, $"Rows[{index}].{nameof(CalculatorRow.Recognition)}", row.Recognition);
        Keep(address, $"Rows[{index}].{nameof(CalculatorRow.Count)}", row.Count is { } count ? count.ToTyped() : null);
    }

    private static void Keep(QueryBuilder address, string name, StringValues values)
    {
        foreach (var value in values.Where(value => !string.IsNullOrWhiteSpace(value)))
        {
            address.Add(name, value!);
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
