using System.Linq.Expressions;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>A row of the work list before its names are known.</summary>
internal sealed class Waiting
{
    public static readonly Expression<Func<Round, Waiting>> Round = round => new Waiting
    {
        Kind =
            round.Subject == RoundSubject.Proposal ? WorkKind.Proposal
            : round.Subject == RoundSubject.Claim ? WorkKind.Claim
            : round.Subject == RoundSubject.Registration ? WorkKind.Tender
            : round.Subject == RoundSubject.Turnover ? WorkKind.Turnover
            : WorkKind.Correction,
        Id = round.SubjectId,
        FulfilmentId = round.FulfilmentId,
        TenderId = round.TenderId,
        ContractorId = round.ContractorId,
        Since = round.SubmittedAt,
        DueOn = round.DueOn,
        Cents = round.Value.Cents,
    };

    public required WorkKind Kind { get; init; }

    /// <summary>Of the fulfilment, the delivery, the tender or the report of turnover that is decided.</summary>
    public required Guid Id { get; init; }

    public required Guid? FulfilmentId { get; init; }

    public required Guid TenderId { get; init; }

    public required Guid ContractorId { get; init; }

    public required DateTime Since { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required long Cents { get; init; }
}
