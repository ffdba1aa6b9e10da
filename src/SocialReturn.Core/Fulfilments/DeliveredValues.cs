using System.Collections.Immutable;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What deliveries are worth, each with its explanation; or why they cannot be valued.</summary>
internal sealed record DeliveredValues(ImmutableArray<ValuationResult> Results, ImmutableArray<FactError> Errors);
