using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Suppliers;

/// <summary>
/// A supplier's recognition between two dates. What counts is recognition on the invoice date (rules.md, section 2):
/// a certificate or statement, and at least half of the income from sales.
/// </summary>
public sealed class SupplierRecognition : RegionEntity, IReadByEveryContractor, IVersioned
{
    private SupplierRecognition() => Code = "";

    public SupplierRecognition(Supplier supplier, string code, DateOnly validFrom, DateOnly? validUntil, bool hasIncomeFromSales)
        : base(supplier.RegionId)
    {
        SupplierId = supplier.Id;
        Code = code;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
        HasIncomeFromSales = hasIncomeFromSales;
    }

    public Guid SupplierId { get; private set; }

    /// <summary>The code of the recognition in the tariff schedule.</summary>
    public string Code { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Null for a recognition without end, as of a sheltered-work company. Before <see cref="ValidFrom"/> when it was ended as never held.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>At least 50% of the income comes from the sale of products and services.</summary>
    public bool HasIncomeFromSales { get; private set; }

    /// <summary>Why an adviser ended it before its time; null when nobody did.</summary>
    public string? EndReason { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>It was written down wrongly, or ended wrongly.</summary>
    internal void Correct(string code, DateOnly validFrom, DateOnly? validUntil, bool hasIncomeFromSales)
    {
        Code = code;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
        HasIncomeFromSales = hasIncomeFromSales;
        EndReason = null;
    }

    /// <summary>It no longer holds from a day on.</summary>
    internal void End(DateOnly from, string reason)
    {
        ValidUntil = from.AddDays(-1);
        EndReason = reason;
    }
}
