using Shouldly;
using SocialReturn.Pdf.Tests.Samples;
using Xunit;

namespace SocialReturn.Pdf.Tests;

public sealed class SampleReportTests
{
    [Fact]
    public void ToBytes_SameModelTwice_GivesTheSameBytes()
    {
        var document = SampleReport.Build();

        var bytes = document.ToBytes(SampleReport.CreatedAt);

        document.ToBytes(SampleReport.CreatedAt).ShouldBe(bytes);
        SampleReport.Build().ToBytes(SampleReport.CreatedAt).ShouldBe(bytes);
        if (Environment.GetEnvironmentVariable("PDF_SAMPLE") is { Length: > 0 } path)
        {
            File.WriteAllBytes(path, bytes);
        }
    }
}
