using System.Collections.Frozen;
using SocialReturn.Core.Common;
using SocialReturn.Core.Notifications;
using SocialReturn.Web.Features.Overview;

namespace SocialReturn.Web.Features.Notifications;

/// <summary>How a notification looks and what it says: as a sentence in the list, in a word or two among the news.</summary>
public static class NotificationWords
{
    private const string Good = "check-circle";
    private const string Asks = "speech";
    private const string Tells = "info";
    private const string Bad = "x-circle";

    private static readonly FrozenDictionary<NotificationKind, Words> All = new Dictionary<NotificationKind, Words>
    {
        [NotificationKind.TenderConfirmed] = new(Good, () => NotificationTexts.TenderConfirmed, () => OverviewTexts.NewsTenderConfirmed),
        [NotificationKind.TenderRefused] = new(Bad, () => NotificationTexts.TenderRefused, () => OverviewTexts.NewsTenderRefused),
        [NotificationKind.ProposalAgreed] = new(Good, () => NotificationTexts.ProposalAgreed, () => OverviewTexts.NewsAgreed),
        [NotificationKind.ProposalChangesRequested] = new(Asks, () => NotificationTexts.ProposalChangesRequested, () => OverviewTexts.NewsChanges),
        [NotificationKind.ProposalOffered] = new(Asks, () => NotificationTexts.ProposalOffered, () => OverviewTexts.NewsOffered),
        [NotificationKind.ProposalRejected] = new(Bad, () => NotificationTexts.ProposalRejected, () => OverviewTexts.NewsRejected),
        [NotificationKind.ClaimVerified] = new(Good, () => NotificationTexts.ClaimVerified, () => OverviewTexts.NewsVerified),
        [NotificationKind.ClaimVerifiedInPart] = new(Tells, () => NotificationTexts.ClaimVerifiedInPart, () => OverviewTexts.NewsVerifiedInPart),
        [NotificationKind.ClaimChangesRequested] = new(Asks, () => NotificationTexts.ClaimChangesRequested, () => OverviewTexts.NewsChanges),
        [NotificationKind.ClaimRejected] = new(Bad, () => NotificationTexts.ClaimRejected, () => OverviewTexts.NewsClaimRejected),
        [NotificationKind.CorrectionOffered] = new(Asks, () => NotificationTexts.CorrectionOffered, () => OverviewTexts.NewsCorrectionOffered),
        [NotificationKind.FulfilmentReopened] = new(Tells, () => NotificationTexts.FulfilmentReopened, () => OverviewTexts.NewsReopened),
        [NotificationKind.CorrectionApproved] = new(Good, () => NotificationTexts.CorrectionApproved, () => OverviewTexts.NewsCorrectionApproved),
        [NotificationKind.CorrectionRefused] = new(Bad, () => NotificationTexts.CorrectionRefused, () => OverviewTexts.NewsCorrectionRefused),
        [NotificationKind.TurnoverConfirmed] = new(Good, () => NotificationTexts.TurnoverConfirmed, () => OverviewTexts.NewsTurnoverConfirmed)
        {
            OfNothing = (() => NotificationTexts.NoTurnoverConfirmed, () => OverviewTexts.NewsNoTurnoverConfirmed),
        },
        [NotificationKind.TurnoverRefused] = new(Bad, () => NotificationTexts.TurnoverRefused, () => OverviewTexts.NewsTurnoverRefused)
        {
            OfNothing = (() => NotificationTexts.NoTurnoverRefused, () => OverviewTexts.NewsNoTurnoverRefused),
        },
        [NotificationKind.ObligationChanged] = new(Tells, () => NotificationTexts.ObligationChanged, () => OverviewTexts.NewsObligationChanged),
        [NotificationKind.ScheduleRepinned] = new(Tells, () => NotificationTexts.ScheduleRepinned, () => OverviewTexts.NewsScheduleRepinned),
        [NotificationKind.ContactNamed] = new("person", () => NotificationTexts.ContactNamed, () => OverviewTexts.NewsContactNamed),
        [NotificationKind.TenderCorrected] = new(Tells, () => NotificationTexts.TenderCorrected, () => OverviewTexts.NewsTenderCorrected),
        [NotificationKind.ContractorBlocked] = new(Bad, () => NotificationTexts.ContractorBlocked, () => OverviewTexts.NewsContractorBlocked),
        [NotificationKind.ContractorUnblocked] = new(Good, () => NotificationTexts.ContractorUnblocked, () => OverviewTexts.NewsContractorUnblocked),
        [NotificationKind.OwnerRequested] = new(Asks, () => NotificationTexts.OwnerRequested, () => OverviewTexts.NewsOwnerRequested),
        [NotificationKind.OwnerInvited] = new("person", () => NotificationTexts.OwnerInvited, () => OverviewTexts.NewsOwnerInvited),
        [NotificationKind.OwnerRequestClosed] = new(Tells, () => NotificationTexts.OwnerRequestClosed, () => OverviewTexts.NewsOwnerRequestClosed),
    }.ToFrozenDictionary();

    public static string Icon(NotificationKind kind) => All[kind].Icon;

    public static string Sentence(NotificationKind kind, Euro amount) => string.Format(Of(kind, amount).Sentence(), amount);

    public static string News(NotificationKind kind, Euro amount) => string.Format(Of(kind, amount).News(), amount);

    private static (Func<string> Sentence, Func<string> News) Of(NotificationKind kind, Euro amount) =>
        All[kind] is { OfNothing: { } nothing } && amount.IsZero ? nothing : (All[kind].Sentence, All[kind].News);

    private sealed record Words(string Icon, Func<string> Sentence, Func<string> News)
    {
        /// <summary>Where nought is an answer, not an amount.</summary>
        public (Func<string> Sentence, Func<string> News)? OfNothing { get; init; }
    }
}
