namespace SocialReturn.Core.Tariffs;

/// <summary>What share of a purchase counts from a supplier with this recognition on the invoice date.</summary>
/// <param name="Code">One of <see cref="RecognitionCodes"/>, or a code of the region's own.</param>
/// <param name="Percentage">0 to 100.</param>
public sealed record Recognition(string Code, string Name, decimal Percentage)
{
    public string? Note { get; init; }
}

/// <summary>The discount on the obligation of a contractor that holds this certificate.</summary>
/// <param name="Code">One of <see cref="RecognitionCodes"/>, or a code of the region's own.</param>
/// <param name="Percentage">0 to 100; 100 means exempt.</param>
public sealed record ContractorDiscount(string Code, string Name, decimal Percentage)
{
    /// <summary>Only where the obligation is at most this percentage of the contract sum.</summary>
    public decimal? UpToPercentage { get; init; }

    public string? Note { get; init; }
}

/// <summary>The recognitions that are known all over the country.</summary>
public static class RecognitionCodes
{
    public const string ShelteredEmployer = "shelteredEmployer";
    public const string SocialEnterprise = "socialEnterprise";
    public const string PsoAspirant = "psoAspirant";
    public const string PsoStep1 = "psoStep1";
    public const string PsoStep2 = "psoStep2";
    public const string PsoStep3 = "psoStep3";
    public const string Pso30Plus = "pso30Plus";

    /// <summary>As good as PSO 30+: an accountant states that 30% of the people who work there are far from the labour market.</summary>
    public const string AccountantsStatement = "accountantsStatement";

    /// <summary>Registered under the Code Sociale Ondernemingen.</summary>
    public const string SocialEnterpriseCode = "socialEnterpriseCode";
}
