using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The page of one fulfilment.</summary>
public sealed record FulfilmentViewModel(
    Guid Id,
    Guid Version,
    Guid TenderId,
    string TenderTitle,
    string RegionSlug,
    FulfilmentKind Kind,
    FulfilmentStatus Status,
    string Title,
    string Detail,
    string Period,
    string Work,
    Euro Value,
    Euro Agreed,
    Euro Claimed,
    Euro Realised,
    string? Promise,
    string? DecisionReason,
    bool IsExampleTariff,
    ExplanationModel? Why,
    ImmutableArray<DeliveryRow> Deliveries,
    bool MayDeliver,
    EvidencePart Evidence,
    ImmutableArray<HistoryRow> History
)
{
    /// <summary>What lies over a cap of the tender.</summary>
    public Euro NotCounted { get; init; }

    /// <summary>The caps that cut it.</summary>
    public ImmutableArray<string> NotCountedWhy { get; init; } = [];

    public bool MayEdit => FulfilmentRules.IsEditable(Status);

    public bool MayWithdraw => FulfilmentRules.Next(Status, FulfilmentAct.Withdraw) is not null;

    public Euro AgreedLeft => Status == FulfilmentStatus.Agreed ? Euro.Max(Euro.Zero, Agreed - Claimed - Realised) : Euro.Zero;
}

/// <summary>A delivered part.</summary>
/// <param name="NotCounted">"Hiervan telt € 2.000,00 niet mee"; null when all of it counts.</param>
public sealed record DeliveryRow(Guid Id, string Period, DeliveryStatus Status, Euro Value, string? Promise, string? Reason, string? NotCounted)
{
    public bool MayEdit => FulfilmentRules.IsEditable(Status);
}

/// <summary>One line of the history, from the audit log.</summary>
public sealed record HistoryRow(string When, string Text, string? Reason);

/// <summary>The page "Waarom dit bedrag?".</summary>
public sealed record ExplanationViewModel(Guid FulfilmentId, string Title, string Sub, string RegionSlug, bool IsAdviser, ExplanationModel? Why);
