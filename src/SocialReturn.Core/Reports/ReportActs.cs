using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Reports;

/// <summary>What happens to a monthly report that was not made.</summary>
public static class ReportActs
{
    public static readonly Act TriedAgain = new("Report.TriedAgain", ActTopic.Settings, Reader.Desk, () => ReportActTexts.TriedAgain);
}
