namespace SocialReturn.Core.Platform;

/// <summary>A region as the platform's administrator enters it, with what its people need on the first day.</summary>
public sealed record NewRegion
{
    public required string Name { get; init; }

    /// <summary>In addresses; never changed afterwards.</summary>
    public required string Slug { get; init; }

    public required string DeskName { get; init; }

    public required string ContactMail { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>The contracting authorities, one a line: without any no tender can be registered.</summary>
    public required string Authorities { get; init; }

    /// <summary>Who is invited to run the region.</summary>
    public required string AdministratorMail { get; init; }
}
