using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>A plan as it stands in the address: whoever has the address has the plan. Nothing in it is about a person.</summary>
public sealed class CalculatorForm
{
    public const int MostRows = 20;

    /// <summary>The code of a tariff schedule.</summary>
    public string? Schedule { get; set; }

    public Euro? ContractSum { get; set; }

    public decimal? Percentage { get; set; }

    /// <summary>The part of the contract sum that the percentage is of; empty is all of it.</summary>
    public decimal? BasePercentage { get; set; }

    /// <summary>Instead of a contract sum and a percentage.</summary>
    public Euro? Obligation { get; set; }

    /// <summary>The contractor's own certificate, for a discount.</summary>
    public string? Certificate { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly? End { get; set; }

    /// <summary>What is agreed or done already.</summary>
    public Euro? Covered { get; set; }

    public IList<CalculatorRow> Rows { get; set; } = [];

    /// <summary>A button to add a line: see <see cref="CalculatorAddress"/>.</summary>
    public string? Add { get; set; }

    /// <summary>A button to remove the line with this number, counted from 0.</summary>
    public string? Remove { get; set; }
}

public sealed class CalculatorRow
{
    public string? Block { get; set; }

    public decimal? Quantity { get; set; }

    public int? Months { get; set; }

    /// <summary>A second number, where the block has a most for each.</summary>
    public decimal? Count { get; set; }

    /// <summary>The first age of a band.</summary>
    public string? Age { get; set; }

    /// <summary>The conditions that are met, as the tariff file names them.</summary>
    public IList<string> Facts { get; set; } = [];

    public string? Recognition { get; set; }

    public int? BenefitMonths { get; set; }
}
