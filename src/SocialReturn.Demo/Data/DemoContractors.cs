using SocialReturn.Core.Contractors;

namespace SocialReturn.Demo.Data;

/// <summary>About forty invented contractors, some with a certificate that gives a discount on the obligation.</summary>
internal static class DemoContractors
{
    public static IEnumerable<object> Rows(DemoStage stage)
    {
        foreach (var row in DemoTable.Read("contractors.csv"))
        {
            var contractor = new Contractor(row["kvk"], row["name"]);
            stage.Contractors.Add(contractor.Name, contractor);
            yield return contractor;
            foreach (var certificate in row.Text("pso") is { } code ? CertificatesOf(stage, contractor, code) : [])
            {
                yield return certificate;
            }
        }
    }

    /// <summary>Each region confirmed the paper itself.</summary>
    private static IEnumerable<ContractorCertificate> CertificatesOf(DemoStage stage, Contractor contractor, string code)
    {
        var terms = new CertificateTerms(code, stage.Calendar.Month(-60), stage.Calendar.MonthEnd(18), $"PSO-{contractor.KvkNumber[^4..]}", []);
        foreach (var region in stage.Regions.Values)
        {
            var certificate = new ContractorCertificate(region.Id, contractor.Id, terms);
            certificate.ConfirmedBy(Guid.Empty, region.DeskName, stage.Now);
            yield return certificate;
        }
    }
}
