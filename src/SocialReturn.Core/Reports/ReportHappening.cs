using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Reports;

/// <summary>Somebody of the desk had a report made that had failed.</summary>
public sealed record ReportHappening(Act Act, ReportFailure Failure) : EntityHappening(Act, Failure)
{
    public override Guid? TenderId => Failure.TenderId;
}
