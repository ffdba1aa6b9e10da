namespace SocialReturn.Core.Publishing;

/// <summary>The first facts of a new schedule; the rest is filled in on its screens.</summary>
/// <param name="Key">The form's idempotency key.</param>
public sealed record NewScheduleInput(string? Name, decimal? NormHoursPerWeek, Guid Key);

/// <summary>The days from and until which a schedule holds.</summary>
public sealed record PublicationInput(DateOnly? From, DateOnly? To);
