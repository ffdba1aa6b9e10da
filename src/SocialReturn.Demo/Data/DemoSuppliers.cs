using SocialReturn.Core.Suppliers;

namespace SocialReturn.Demo.Data;

/// <summary>Sheltered-work companies and social enterprises: one certificate has run out in each region, one supplier never had any.</summary>
internal static class DemoSuppliers
{
    public static IEnumerable<object> Rows(DemoStage stage)
    {
        foreach (var row in DemoTable.Read("suppliers.csv"))
        {
            var supplier = new Supplier(stage.Regions[row["region"]].Id, row["name"], row["kvk"]);
            stage.Suppliers.Add(supplier.Name, supplier);
            yield return supplier;
            if (row.Text("recognition") is { } code)
            {
                DateOnly? until = row.NumberOrNull("untilMonth") is { } month ? stage.Calendar.MonthEnd(month) : null;
                yield return new SupplierRecognition(supplier, code, stage.Calendar.Month(row.Number("fromMonth")), until, row.Text("sales") is not null);
            }
        }
    }
}
