using SocialReturn.Core.Contractors;

namespace SocialReturn.Web.Features.Demo.Data;

/// <summary>About forty invented contractors, some with a certificate that gives a discount on the obligation.</summary>
internal static class DemoContractors
{
    public static IEnumerable<object> Rows(DemoStage stage)
    {
        foreach (var row in DemoTable.Read("contractors.csv"))
        {
            var contractor = new Contractor(row["kvk"], row["name"]);
            contractor.SetPsoCertificate(row.Text("pso"), stage.Calendar.Month(-60), stage.Calendar.MonthEnd(18));
            stage.Contractors.Add(contractor.Name, contractor);
            yield return contractor;
        }
    }
}
