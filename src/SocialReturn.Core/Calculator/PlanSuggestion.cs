using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Calculator;

/// <summary>A line that would bring a plan closer to its obligation.</summary>
/// <param name="Gain">What would count more.</param>
/// <param name="Closes">Whether nothing is left to plan then.</param>
public sealed record PlanSuggestion(FulfilmentKind Kind, BuildingBlock Block, PlanRow Row, Euro Gain, bool Closes);
