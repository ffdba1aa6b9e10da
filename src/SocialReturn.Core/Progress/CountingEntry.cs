using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Progress;

/// <summary>In the order in which caps are filled: what is realised has the first right.</summary>
public enum CountingState
{
    Realised,
    Claimed,
    Agreed,
    Proposed,
}

/// <summary>A part of a fulfilment's value in one state, as the caps of its tender see it.</summary>
/// <param name="Id">Of the delivery; of the fulfilment for what is agreed or proposed.</param>
/// <param name="At">When it came into this state.</param>
public sealed record CountingEntry(CountingState State, Guid FulfilmentId, Guid Id, DateTime? At, CapEntry Part);
