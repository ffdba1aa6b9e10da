using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

/// <summary>Needs pdftotext (Debian: poppler-utils); skipped with that reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfTextFactAttribute : FactAttribute
{
    public PdfTextFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext"))))
        {
            Skip = "pdftotext is not installed (Debian: poppler-utils)";
        }
    }
}
