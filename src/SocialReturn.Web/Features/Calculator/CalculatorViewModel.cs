using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Calculator;

public sealed record CalculatorViewModel
{
    public required CalculatorForm Form { get; init; }

    public required Plan Plan { get; init; }

    public required TariffSchedule Schedule { get; init; }

    public required IReadOnlyList<SelectListItem> Schedules { get; init; }

    /// <summary>After discount; null while the figures for it are missing.</summary>
    public required Euro? Obligation { get; init; }

    /// <summary>Null without a discount.</summary>
    public required Euro? BeforeDiscount { get; init; }

    /// <summary>What the lines are worth together, as far as they count.</summary>
    public required Euro Value { get; init; }

    /// <summary>What the schedule asks of certain lines at least; none without an obligation.</summary>
    public required FloorOutcome Floors { get; init; }

    /// <summary>The floors that the lines do not reach.</summary>
    public IEnumerable<FloorStand> FloorsShort => Floors.Stands.Where(stand => !stand.StillNeeded.IsZero);

    /// <summary>What the caps cut.</summary>
    public required Euro NotCounted { get; init; }

    public required ImmutableArray<CalculatorLine> Lines { get; init; }

    public required ImmutableArray<CalculatorAddition> Additions { get; init; }

    /// <summary>Of this plan, to keep or to share.</summary>
    public required string Address { get; init; }

    /// <summary>The desk of the region, when it works with this portal.</summary>
    public string? DeskName { get; init; }

    public Euro Covered => Form.Covered ?? Euro.Zero;

    public Euro Gap => (Obligation ?? Euro.Zero) - Covered - Value;

    public bool IsFull => Lines.Length >= CalculatorForm.MostRows;

    public bool Has(int line, ConditionFact fact) => Form.Rows[line].Facts.Contains(JsonNames.Of(fact), StringComparer.Ordinal);

    public IEnumerable<SelectListItem> Certificates =>
        Schedule.ContractorDiscounts.Select(discount => new SelectListItem(
            string.Format(CalculatorTexts.CertificateOption, discount.Name, discount.Percentage),
            discount.Code
        ));

    public ProgressBarModel Bar =>
        new(Obligation ?? Euro.Zero, Euro.Zero, Euro.Zero, Covered, Value) { ProposedParts = [.. Lines.Select(line => line.Counted)] };
}

/// <param name="Block">Null when the schedule has no such block.</param>
/// <param name="Why">Null while something is missing.</param>
public sealed record CalculatorLine(int Index, BuildingBlock? Block, PlanFields? Fields, Euro Value, Euro Counted, ExplanationModel? Why)
{
    public Euro NotCounted => Value - Counted;

    public string Prefix => $"Rows[{Index}].";

    public int Number => Index + 1;
}

/// <summary>A button that adds a line.</summary>
/// <param name="Button">What the button sends; null where something else has to come first.</param>
/// <param name="Text">What it adds.</param>
/// <param name="Effect">What it brings; empty without an obligation.</param>
public sealed record CalculatorAddition(FulfilmentKind Kind, string? Button, string Text, string Effect);
