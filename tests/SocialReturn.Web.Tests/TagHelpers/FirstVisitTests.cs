using System.IO.Compression;
using Shouldly;
using SocialReturn.TestKit.Sources;
using SocialReturn.Web.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.TagHelpers;

/// <summary>The budget of a first visit (quality bar, performance 10): 55 kB compressed in at most six requests.</summary>
public sealed class FirstVisitTests(ITestOutputHelper output)
{
    private const int Budget = 55 * 1024;

    [Fact]
    public async Task FirstVisit_BusiestPage_StaysWithinTheBudget()
    {
        await using var host = await MvcHost.StartAsync();
        var page = await host.Client.GetPageAsync("/demo/bouwstenen/overzicht");
        var assets = Path.Combine(SourceTree.Root, "src/SocialReturn.Web/wwwroot/assets");
        var parts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["page"] = Compressed(await page.Response.Content.ReadAsByteArrayAsync()),
            ["source-sans-3-latin.woff2"] = (int)new FileInfo(Path.Combine(assets, "source-sans-3-latin.woff2")).Length,
        };
        foreach (var name in (string[])["app.css", "app.js", "favicon.svg"])
            parts[name] = Compressed(await File.ReadAllBytesAsync(Path.Combine(assets, name)));

        foreach (var (name, bytes) in parts)
            output.WriteLine($"{bytes, 8} {name}");
        parts.Count.ShouldBeLessThanOrEqualTo(6);
        parts.Values.Sum().ShouldBeLessThanOrEqualTo(Budget);
    }

    private static int Compressed(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return (int)memory.Length;
    }
}
