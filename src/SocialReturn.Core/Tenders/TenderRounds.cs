using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Tenders;

/// <summary>What a registration and a report of turnover send in.</summary>
public static class TenderRounds
{
    public static RoundOpening Of(Tender tender, CaseSide by) =>
        new(RoundSubject.Registration, tender.Id, by, tender.Obligation)
        {
            Case = tender,
            TenderId = tender.Id,
            Facts = RegisteredTerms.Of(tender).Write(),
            ScheduleId = tender.TariffScheduleId,
        };

    /// <summary>Its value is the turnover: what that adds to the obligation is by the percentage of the day of the decision.</summary>
    public static RoundOpening Of(TurnoverReport report) =>
        new(RoundSubject.Turnover, report.Id, CaseSide.Contractor, report.Turnover) { Case = report, TenderId = report.TenderId };
}
