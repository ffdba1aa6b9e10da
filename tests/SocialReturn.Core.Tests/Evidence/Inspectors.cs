using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Inspection;

namespace SocialReturn.Core.Tests.Evidence;

internal static class Inspectors
{
    public static EvidenceInspector With(EvidenceOptions options, TimeProvider? clock = null)
    {
        var settings = Options.Create(options);
        return new EvidenceInspector(
            settings,
            new PdfText(TimeProvider.System, NullLogger<PdfText>.Instance),
            new UnpackingRoom(settings, clock ?? TimeProvider.System)
        );
    }

    public static Task<InspectionOutcome> InspectAsync(string name, byte[] content) =>
        With(new EvidenceOptions()).InspectAsync(new MemoryStream(content), name, CancellationToken.None);
}
