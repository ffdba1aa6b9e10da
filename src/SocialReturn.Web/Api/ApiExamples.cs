namespace SocialReturn.Web.Api;

/// <summary>Requests that work: the tests send them.</summary>
public static class ApiExamples
{
    public const string Valuation = """
        {
          "schedule": "haaglanden-2023",
          "tender": { "awardDate": "2025-11-01", "start": "2026-01-01", "end": "2026-12-31", "obligation": 75000.00 },
          "fulfilments": [
            { "kind": "participation", "block": "participatiewet", "from": "2026-01-01", "to": "2026-06-30", "hoursPerWeek": 24, "participant": { "key": "P-1", "birthYear": 1984 } },
            { "kind": "socialPurchase", "from": "2026-03-02", "recognition": "shelteredEmployer", "invoiceInclVat": 12100.00, "vat": 2100.00, "materialCosts": 0.00 }
          ]
        }
        """;

    public const string Obligation = """
        {
          "schedule": "av-regio-2020",
          "psoLevel": "psoStep2",
          "lines": [
            { "kind": "award", "date": "2026-01-01", "baseAmount": 1500000.00, "percentage": 5 },
            { "kind": "extension", "date": "2027-01-01", "amount": 10000.00 }
          ]
        }
        """;
}
