namespace SocialReturn.Benchmarks;

/// <summary>Whose pages are measured, as the demo data names them.</summary>
internal static class Demo
{
    public const string Contractor = "Merwedal Infra B.V.";

    /// <summary>The value of the contractor's button on the page of personas.</summary>
    public const string ContractorPersona = "opdrachtnemer";

    public const string AdviserPersona = "adviseur";

    /// <summary>The contract manager of an authority, who only reads.</summary>
    public const string ReaderPersona = "opdrachtgever";
}
