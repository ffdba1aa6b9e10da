using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SocialReturn.Pdf.Tests.Samples;

/// <summary>
/// PDFBox Preflight, a validator that is not ours. It judges by PDF/A-1b, the oldest and strictest part: what it says beyond
/// preflight-allowed.txt is a fault in any part (fonts, colours, marks, metadata, syntax).
/// </summary>
internal static partial class Preflight
{
    private const string Jars = "/usr/share/java";

    private static readonly string[] Needed = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api"];

    /// <summary>The messages that are allowed, without their reasons.</summary>
    public static IReadOnlyList<string> Allowed { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", "preflight-allowed.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line =>
                line.Split(" | ") is [var message, { Length: > 10 }] ? message : throw new InvalidOperationException($"No reason is given: {line}")
            ),
    ];

    public static async Task<IReadOnlyList<string>> MessagesAsync(string file)
    {
        var classes = string.Join(':', Needed.Select(jar => $"{Jars}/{jar}.jar"));
        var start = new ProcessStartInfo("java", ["-cp", classes, "org.apache.pdfbox.preflight.Validator_A1b", file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("java does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // The first line says whether the document was judged at all.
        return output.Contains("PDF/A-1b file", StringComparison.Ordinal)
            ? [.. output.Split('\n').Skip(1).Select(line => SubsetMark().Replace(line.Trim(), "")).Where(line => line.Length > 0)]
            : throw new InvalidOperationException($"Preflight did not judge {file}: {output}{await errors}");
    }

    [GeneratedRegex(@"\b[A-Z]{6}\+")]
    private static partial Regex SubsetMark();
}
