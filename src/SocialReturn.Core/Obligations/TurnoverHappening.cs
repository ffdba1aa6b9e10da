using SocialReturn.Core.Common;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations;

/// <summary>Turnover of a period was reported, or decided on.</summary>
public sealed record TurnoverHappening(Act Act, Tender Tender, TurnoverReport Report, Round Round) : EntityHappening(Act, Report)
{
    public override Guid? TenderId => Tender.Id;

    public override Euro? Amount => Report.Turnover;
}
