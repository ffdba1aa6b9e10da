using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>One row of an hours specification: a value of its own, or the rate of the block times what is counted.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Persons">People or pieces; one when absent.</param>
/// <param name="Count">Hours, days or half days of each, over all events, as the block counts.</param>
/// <param name="AgreedValue">Of the whole row; goes before the rate, where the block allows it.</param>
public sealed record EffortRow(string Name, int? Persons, decimal? Count, int? Events, Euro? AgreedValue);
