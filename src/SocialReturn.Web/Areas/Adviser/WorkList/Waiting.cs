using System.Linq.Expressions;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>A row of the work list before its names are known, the same for each kind so that they are one query.</summary>
internal sealed class Waiting
{
    public static readonly Expression<Func<Round, Waiting>> Round = round => new Waiting
    {
        Kind =
            round.Subject == RoundSubject.Proposal ? WorkKind.Proposal
            : round.Subject == RoundSubject.Claim ? WorkKind.Claim
            : WorkKind.Correction,
        Id = round.SubjectId,
        FulfilmentId = round.FulfilmentId,
        TenderId = round.TenderId,
        ContractorId = round.ContractorId,
        Since = round.SubmittedAt,
        DueOn = round.DueOn,
        Cents = round.Value.Cents,
    };

    public static readonly Expression<Func<Tender, Waiting>> Tender = tender => new Waiting
    {
        Kind = WorkKind.Tender,
        Id = tender.Id,
        FulfilmentId = null,
        TenderId = tender.Id,
        ContractorId = tender.ContractorId,
        Since = tender.RegisteredAt,
        DueOn = null,
        Cents = tender.Obligation.Cents,
    };

    public static readonly Expression<Func<TurnoverReport, Waiting>> Turnover = report => new Waiting
    {
        Kind = WorkKind.Turnover,
        Id = report.Id,
        FulfilmentId = null,
        TenderId = report.TenderId,
        ContractorId = report.ContractorId,
        Since = report.ReportedAt,
        DueOn = report.AnswerDueOn,
        Cents = report.Turnover.Cents,
    };

    public required WorkKind Kind { get; init; }

    /// <summary>Of the fulfilment, the delivery, the tender or the report of turnover that is decided.</summary>
    public required Guid Id { get; init; }

    public required Guid? FulfilmentId { get; init; }

    public required Guid TenderId { get; init; }

    public required Guid ContractorId { get; init; }

    public required DateTime Since { get; init; }

    /// <summary>Null for a registration: it follows from the promise of the region.</summary>
    public required DateOnly? DueOn { get; init; }

    public required long Cents { get; init; }
}
