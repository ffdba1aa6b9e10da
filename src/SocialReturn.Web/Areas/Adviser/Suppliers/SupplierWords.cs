namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <summary>What a change of a supplier or a recognition does and does not move, in words.</summary>
public static class SupplierWords
{
    public static string Settled(int purchases) =>
        purchases switch
        {
            0 => SupplierScreenTexts.NoSettled,
            1 => SupplierScreenTexts.OneSettled,
            _ => string.Format(SupplierScreenTexts.ManySettled, purchases),
        };

    public static string Waiting(int purchases) =>
        purchases switch
        {
            0 => SupplierScreenTexts.NoWaiting,
            1 => SupplierScreenTexts.OneWaiting,
            _ => string.Format(SupplierScreenTexts.ManyWaiting, purchases),
        };

    public static string Kept(int purchases) =>
        purchases switch
        {
            0 => SupplierScreenTexts.NoKept,
            1 => SupplierScreenTexts.OneKept,
            _ => string.Format(SupplierScreenTexts.ManyKept, purchases),
        };
}
