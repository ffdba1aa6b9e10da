using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Evidence.Inspection;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>The programs that read pdfs are there: without them pdfs are taken and not searched for what may not be in them.</summary>
internal sealed class PdfCheck : IReadinessCheck
{
    public string Name => "pdf";

    public string Title => ReadinessTexts.Pdf;

    public string Advice => ReadinessTexts.PdfAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public Task<string?> FaultAsync(CancellationToken cancellationToken) => Task.FromResult(Told());

    /// <summary>One line for who runs the portal; null when nothing is missing.</summary>
    public static string? Told() =>
        PdfText.Missing() is { Count: > 0 } missing
            ? $"{string.Join(", ", missing)} not installed: pdfs are not searched, and shown as \"niet gecontroleerd\""
            : null;
}
