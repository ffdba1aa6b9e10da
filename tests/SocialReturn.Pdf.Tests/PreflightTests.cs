using System.Text;
using Shouldly;
using SocialReturn.Pdf.Tests.Samples;
using Xunit;

namespace SocialReturn.Pdf.Tests;

public sealed class PreflightTests
{
    [Fact]
    public async Task ToBytes_FullReport_HasNothingButWhatOurPartAllows()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        (await Preflight.MessagesAsync(tool.File)).ShouldBe(Preflight.Allowed, ignoreOrder: true, "a message too many is a fault; one too few leaves the list");
    }

    /// <summary>The guard sees: a document that does not begin as one is told apart.</summary>
    [Fact]
    public async Task Messages_AHeaderThatIsNone_AreMore()
    {
        var whole = Encoding.Latin1.GetString(SampleReport.Build().ToBytes(SampleReport.CreatedAt));
        using var tool = new PdfTool(Encoding.Latin1.GetBytes(whole.Replace("%PDF-1.7", "%PDF-x.7", StringComparison.Ordinal)));

        (await Preflight.MessagesAsync(tool.File)).Except(Preflight.Allowed, StringComparer.Ordinal).ShouldNotBeEmpty();
    }
}
