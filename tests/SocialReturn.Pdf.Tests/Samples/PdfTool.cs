using System.Diagnostics;
using System.Text.Json;

namespace SocialReturn.Pdf.Tests.Samples;

/// <summary>Runs the PDF tools of poppler and qpdf on a document, for a second opinion that is not ours.</summary>
internal sealed class PdfTool : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pdf").FullName;

    public PdfTool(byte[] document)
    {
        File = Path.Combine(folder, "document.pdf");
        System.IO.File.WriteAllBytes(File, document);
    }

    public string File { get; }

    public static PdfTool For(PdfDocument document) => new(document.ToBytes(SampleReport.CreatedAt));

    public string Text(int? page = null) =>
        page is null ? Run("pdftotext", "-layout", File, "-") : Run("pdftotext", "-layout", "-f", $"{page}", "-l", $"{page}", File, "-");

    public JsonElement Objects() => JsonDocument.Parse(Run("qpdf", "--json", File)).RootElement.GetProperty("qpdf")[1];

    /// <summary>The objects by the reference others use for them ("12 0 R").</summary>
    public Dictionary<string, JsonElement> ObjectsByReference() =>
        Objects()
            .EnumerateObject()
            .Where(entry => entry.Name.StartsWith("obj:", StringComparison.Ordinal) && entry.Value.TryGetProperty("value", out _))
            .ToDictionary(entry => entry.Name["obj:".Length..], entry => entry.Value.GetProperty("value"), StringComparer.Ordinal);

    public IEnumerable<JsonElement> OfType(string type) => ObjectsByReference().Values.Where(value => Is(value, type));

    public IEnumerable<JsonElement> Streams(string type) =>
        Objects()
            .EnumerateObject()
            .Where(entry => entry.Value.TryGetProperty("stream", out _))
            .Select(entry => entry.Value.GetProperty("stream").GetProperty("dict"))
            .Where(dictionary => Is(dictionary, type));

    /// <summary>The elements of the structure tree with this tag.</summary>
    public IEnumerable<JsonElement> Elements(string tag) => OfType("/StructElem").Where(element => element.GetProperty("/S").GetString() == "/" + tag);

    public int PageCount() => OfType("/Page").Count();

    public static bool Is(JsonElement value, string type) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("/Type", out var own)
        && own.ValueKind == JsonValueKind.String
        && own.GetString() == type;

    public string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var complaint = errors.GetAwaiter().GetResult();
        return process.ExitCode == 0 && complaint.Length == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}{complaint}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
