using SocialReturn.Core.Participants;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What the services of a fulfilment's life share: every act values, books and updates progress in one save.</summary>
public sealed record FulfilmentTools(
    FulfilmentValuation Valuation,
    ParticipantService Participants,
    EvidenceChecklist Evidence,
    ProgressUpdater Progress,
    LedgerWriter Ledger,
    StandingWriter Standing
);
