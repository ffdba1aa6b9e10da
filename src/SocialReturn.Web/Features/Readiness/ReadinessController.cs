using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Health;
using SocialReturn.Web.Security;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Readiness;

/// <summary>What /gereed says, for the administrator of the platform and in Dutch.</summary>
[Authorize(Policies.PlatformAdministrator)]
[Route("beheer/toestand")]
public sealed class ReadinessController(Infrastructure.Health.Readiness readiness) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(ReadinessViewModel.Of(await readiness.LookAsync()));
}

public sealed record ReadinessViewModel(string Summary, string LookedAt, ImmutableArray<ReadinessRow> Rows)
{
    public required NoticeKind Kind { get; init; }

    public static ReadinessViewModel Of(ReadinessReport report)
    {
        var (kind, summary) = report.Status switch
        {
            HealthStatus.Healthy => (NoticeKind.Done, ReadinessPageTexts.AllWell),
            HealthStatus.Degraded => (NoticeKind.Warning, ReadinessPageTexts.NotAllWell),
            _ => (NoticeKind.Error, ReadinessPageTexts.Broken),
        };
        var lookedAt = string.Format(
            ReadinessPageTexts.LookedAt,
            DutchTime.DutchDate(report.At).ToFullDate(),
            DutchTime.ToDutch(report.At).ToString("HH:mm", CultureInfo.InvariantCulture)
        );
        return new ReadinessViewModel(summary, lookedAt, [.. report.Findings.OrderBy(finding => finding.Status).Select(ReadinessRow.Of)]) { Kind = kind };
    }
}

/// <summary>One thing that the portal must be able to do.</summary>
/// <param name="Reported">What is wrong, as the portal tells those who run it; empty when nothing is.</param>
public sealed record ReadinessRow(string Title, string Word, string Advice, string Reported)
{
    public required string Icon { get; init; }

    public required string Tone { get; init; }

    public static ReadinessRow Of(ReadinessFinding finding)
    {
        var (icon, tone, word) = finding.Status switch
        {
            HealthStatus.Healthy => ("check-circle", "done", ReadinessPageTexts.Well),
            HealthStatus.Degraded => ("alert-triangle", "attention", ReadinessPageTexts.Attention),
            _ => ("x-circle", "refused", ReadinessPageTexts.Fault),
        };
        var advice = finding.Status == HealthStatus.Healthy ? ReadinessPageTexts.Nothing : finding.Advice;
        return new ReadinessRow(finding.Title, word, advice, finding.Fault) { Icon = icon, Tone = tone };
    }
}
