namespace SocialReturn.Core.Suppliers;

public static class SupplierRecognitions
{
    /// <summary>The recognitions of a supplier that hold on a day, the latest first.</summary>
    public static IQueryable<SupplierRecognition> RecognisedOn(this IQueryable<SupplierRecognition> recognitions, Guid supplierId, DateOnly day) =>
        recognitions
            .Where(row => row.SupplierId == supplierId && row.HasIncomeFromSales && row.ValidFrom <= day && (row.ValidUntil == null || row.ValidUntil >= day))
            .OrderByDescending(row => row.ValidFrom);
}
