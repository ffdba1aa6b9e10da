using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Suppliers;

/// <summary>What happens to a supplier and its recognitions.</summary>
public static class SupplierActs
{
    public static readonly Act Added = new("Supplier.Added", ActTopic.Companies, Reader.Desk, () => SupplierActTexts.Added);
    public static readonly Act RecognitionAdded = new("Supplier.RecognitionAdded", ActTopic.Companies, Reader.Desk, () => SupplierActTexts.RecognitionAdded);
    public static readonly Act Corrected = new("Supplier.Corrected", ActTopic.Companies, Reader.Desk, () => SupplierActTexts.Corrected);
    public static readonly Act Ended = new("Supplier.Ended", ActTopic.Companies, Reader.Desk, () => SupplierActTexts.Ended);
    public static readonly Act Reopened = new("Supplier.Reopened", ActTopic.Companies, Reader.Desk, () => SupplierActTexts.Reopened);
    public static readonly Act RecognitionCorrected = new("Supplier.RecognitionCorrected", ActTopic.Companies, Reader.Desk, () =>
        SupplierActTexts.RecognitionCorrected
    );
    public static readonly Act RecognitionEnded = new("Supplier.RecognitionEnded", ActTopic.Companies, Reader.Desk, () => SupplierActTexts.RecognitionEnded);
}
