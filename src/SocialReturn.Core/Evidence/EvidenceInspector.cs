using System.Globalization;
using System.Xml;
using Microsoft.Extensions.Options;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Evidence;

/// <summary>What an inspection came to: a type and how far its text was searched, or why the file is refused.</summary>
internal sealed record Inspection(FileType? Type, TextCheck Text, string? Refusal)
{
    public static Inspection Refuse(string message) => new(null, TextCheck.NotChecked, message);

    public static Inspection Refuse(string message, params ReadOnlySpan<object?> values) =>
        Refuse(string.Format(CultureInfo.CurrentCulture, message, values));
}

/// <summary>Judges a file by its content: type, size unpacked, and burgerservicenummers in its text. Its name only says what it claims to be.</summary>
public sealed class EvidenceInspector(IOptions<EvidenceOptions> options, PdfText pdfText)
{
    private readonly EvidenceOptions limits = options.Value;

    /// <summary>Refuses by the name alone, before a byte is read. A name without extension is judged by the content later.</summary>
    internal static string? RefuseByName(string fileName)
    {
        var extension = FileNames.Extension(fileName);
        if (extension.Length > 0 && FileType.ByExtension(extension) is null)
        {
            return string.Format(CultureInfo.CurrentCulture, EvidenceTexts.TypeNotAllowed, extension, EvidenceTexts.AllowedTypes);
        }

        return BsnCheck.Contains(fileName) ? EvidenceTexts.NameHoldsBsn : null;
    }

    internal async Task<Inspection> InspectAsync(Stream file, string fileName, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            return Inspection.Refuse(EvidenceTexts.FileEmpty);
        }

        var claimed = FileType.ByExtension(FileNames.Extension(fileName));
        var (found, refusal) = await TypeAsync(file, claimed, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (found is null || (claimed is not null && found != claimed))
        {
            return claimed is null
                ? Inspection.Refuse(EvidenceTexts.TypeUnknown, EvidenceTexts.AllowedTypes)
                : Inspection.Refuse(EvidenceTexts.TypeLies, claimed.Name);
        }

        return found.IsImage ? await PictureAsync(file, found, cancellationToken) : await SearchAsync(file, found, cancellationToken);
    }

    private async Task<(FileType? Found, Inspection? Refusal)> TypeAsync(Stream file, FileType? claimed, CancellationToken cancellationToken)
    {
        var buffer = new byte[FileHeads.Length];
        file.Position = 0;
        var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var head = FileHeads.Of(buffer.AsSpan(0, length));
        if (head == FileHead.Zip)
        {
            var (fault, packed) = await PackedFile.JudgeAsync(file, limits, cancellationToken);
            return (packed, Refusal(fault));
        }

        if (head == FileHead.Unknown && (claimed is null || claimed.IsPlainText) && await PlainText.IsTextAsync(file, cancellationToken))
        {
            return (claimed ?? FileType.Text, null);
        }

        return (FileHeads.TypeOf(head), null);
    }

    private Inspection? Refusal(PackedFault fault) => fault switch
    {
        PackedFault.Damaged => Inspection.Refuse(EvidenceTexts.FileDamaged),
        PackedFault.TooLargeUnpacked => Inspection.Refuse(EvidenceTexts.TooLargeUnpacked, limits.MaxUnpackedMegabytes),
        PackedFault.Macros => Inspection.Refuse(EvidenceTexts.HoldsMacros),
        _ => null,
    };

    private async Task<Inspection> PictureAsync(Stream file, FileType type, CancellationToken cancellationToken) =>
        await ImagePixels.CountAsync(file, type, cancellationToken) switch
        {
            null => Inspection.Refuse(EvidenceTexts.FileDamaged),
            var pixels when pixels > limits.MaxPixels => Inspection.Refuse(EvidenceTexts.TooManyPixels, limits.MaxPixels / 1_000_000),
            _ => new Inspection(type, TextCheck.NotChecked, Refusal: null),
        };

    private async Task<Inspection> SearchAsync(Stream file, FileType type, CancellationToken cancellationToken)
    {
        if (type == FileType.Pdf)
        {
            return await PdfAsync(file, cancellationToken);
        }

        try
        {
            var parts = type.IsPlainText ? PlainText.ReadAsync(file, cancellationToken) : OfficeText.ReadAsync(file, limits, cancellationToken);
            return await SearchAsync(type, parts, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return Inspection.Refuse(EvidenceTexts.FileDamaged);
        }
    }

    private async Task<Inspection> PdfAsync(Stream file, CancellationToken cancellationToken)
    {
        var notChecked = new Inspection(FileType.Pdf, TextCheck.NotChecked, Refusal: null);
        using var reading = pdfText.Open(file, cancellationToken);
        if (reading is null)
        {
            return notChecked;
        }

        try
        {
            var inspection = await SearchAsync(FileType.Pdf, reading.PartsAsync(cancellationToken), cancellationToken);
            return inspection.Refusal is not null ? inspection
                : await reading.IsLockedAsync() ? new Inspection(FileType.Pdf, TextCheck.Locked, Refusal: null)
                : reading.HasText ? inspection
                : notChecked;
        }
        catch (OperationCanceledException) when (reading.TookTooLong)
        {
            return notChecked;
        }
    }

    private static async Task<Inspection> SearchAsync(FileType type, IAsyncEnumerable<TextPart> parts, CancellationToken cancellationToken)
    {
        var check = TextCheck.Clear;
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            if (BsnCheck.Find(part.Text).FirstOrDefault(found => !part.IsCutOff(found.Index, found.Length)) is { } first)
            {
                return Inspection.Refuse(EvidenceTexts.TextHoldsBsn, part.Where(first.Index), first.LastDigits);
            }

            if (SoleTraderVat.IsIn(part.Text))
            {
                check = TextCheck.SoleTraderVat;
            }
        }

        return new Inspection(type, check, Refusal: null);
    }
}
