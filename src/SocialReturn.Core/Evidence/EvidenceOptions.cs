namespace SocialReturn.Core.Evidence;

/// <summary>Configuration section "Evidence".</summary>
public sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    private const int Megabyte = 1024 * 1024;

    public int MaxMegabytes { get; set; } = 25;

    public int MaxFilesPerFulfilment { get; set; } = 200;

    /// <summary>A photo of a modern phone has 50 million; a picture of billions only serves to exhaust who opens it.</summary>
    public long MaxPixels { get; set; } = 120_000_000;

    public int MaxPackedEntries { get; set; } = 2000;

    public int MaxUnpackedMegabytes { get; set; } = 200;

    public long MaxBytes => (long)MaxMegabytes * Megabyte;

    public long MaxUnpackedBytes => (long)MaxUnpackedMegabytes * Megabyte;
}
