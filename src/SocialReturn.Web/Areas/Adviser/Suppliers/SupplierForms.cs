using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Suppliers;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <summary>A company for the region's list. Its messages are those of <see cref="SupplierService"/>.</summary>
public sealed class SupplierForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(SupplierScreenTexts.NameLabel), ResourceType = typeof(SupplierScreenTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.KvkLabel), ResourceType = typeof(SupplierScreenTexts))]
    public string? KvkNumber { get; set; }

    public SupplierInput ToInput() => new(Name, KvkNumber, Key);
}

/// <summary>A recognition between two dates.</summary>
public sealed class RecognitionForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(SupplierScreenTexts.RecognitionLabel), ResourceType = typeof(SupplierScreenTexts))]
    public string? Code { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.FromLabel), ResourceType = typeof(SupplierScreenTexts))]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.UntilLabel), ResourceType = typeof(SupplierScreenTexts))]
    public DateOnly? ValidUntil { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.IncomeLabel), ResourceType = typeof(SupplierScreenTexts))]
    public bool HasIncomeFromSales { get; set; }

    public RecognitionInput ToInput() => new(Code, ValidFrom, ValidUntil, HasIncomeFromSales, Key);
}
