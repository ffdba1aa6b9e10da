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

    /// <summary>Of all files that are being inspected at the same time.</summary>
    public int MaxUnpackedTotalMegabytes { get; set; } = 400;

    /// <summary>How long a file waits until others are done.</summary>
    public int UnpackingPatienceSeconds { get; set; } = 60;

    public TimeSpan UnpackingPatience => TimeSpan.FromSeconds(UnpackingPatienceSeconds);

    public long MaxUnpackedTotalBytes => (long)Math.Max(MaxUnpackedTotalMegabytes, MaxUnpackedMegabytes) * Megabyte;

    public long MaxBytes => (long)MaxMegabytes * Megabyte;

    public long MaxUnpackedBytes => (long)MaxUnpackedMegabytes * Megabyte;
}
