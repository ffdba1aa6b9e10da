using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Suppliers;
using SocialReturn.Web.Areas.Adviser.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <summary>A company for the region's list. Its messages are those of <see cref="SupplierService"/>.</summary>
public sealed class SupplierForm
{
    public Guid Key { get; set; } = Ids.New();

    /// <summary>Of the supplier that is changed; empty for a new one.</summary>
    public Guid Version { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.NameLabel), ResourceType = typeof(SupplierScreenTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.KvkLabel), ResourceType = typeof(SupplierScreenTexts))]
    public string? KvkNumber { get; set; }

    public static SupplierForm Of(Supplier supplier) =>
        new()
        {
            Version = supplier.Version,
            Name = supplier.Name,
            KvkNumber = supplier.KvkNumber,
        };

    public SupplierInput ToInput() => new(Name, KvkNumber, Key);
}

/// <summary>A recognition between two dates. Its messages are those of <see cref="RecognitionService"/>.</summary>
public sealed class RecognitionForm
{
    public Guid Key { get; set; } = Ids.New();

    /// <summary>Of the recognition that is changed; empty for a new one.</summary>
    public Guid Version { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.RecognitionLabel), ResourceType = typeof(SupplierScreenTexts))]
    public string? Code { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.FromLabel), ResourceType = typeof(SupplierScreenTexts))]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.UntilLabel), ResourceType = typeof(SupplierScreenTexts))]
    public DateOnly? ValidUntil { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.IncomeLabel), ResourceType = typeof(SupplierScreenTexts))]
    public bool HasIncomeFromSales { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public static RecognitionForm Of(SupplierRecognition recognition) =>
        new()
        {
            Version = recognition.Version,
            Code = recognition.Code,
            ValidFrom = recognition.ValidFrom,
            ValidUntil = recognition.ValidUntil,
            HasIncomeFromSales = recognition.HasIncomeFromSales,
        };

    public RecognitionInput ToInput() => new(Code, ValidFrom, ValidUntil, HasIncomeFromSales, Key);
}

/// <summary>From when a recognition no longer holds, and why.</summary>
public sealed class RecognitionEndForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(SupplierScreenTexts.EndFromLabel), ResourceType = typeof(SupplierScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
