using System.Globalization;
using System.Xml;
using Microsoft.Extensions.Options;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>What an inspection came to: a type and how far its text was searched, or why the file is refused.</summary>
internal sealed record InspectionOutcome(FileType? Type, TextCheck Text, string? Refusal)
{
    /// <summary>With what of it could not be searched; what the adviser must look at goes first.</summary>
    public InspectionOutcome With(TextCheck unread) =>
        Refusal is not null || unread == TextCheck.Clear || (Text == TextCheck.SoleTraderVat && unread == TextCheck.PicturesNotChecked)
            ? this
            : this with
            {
                Text = unread,
            };

    public static InspectionOutcome Refuse(string message) => new(null, TextCheck.NotChecked, message);

    public static InspectionOutcome Refuse(string message, params ReadOnlySpan<object?> values) =>
        Refuse(string.Format(CultureInfo.CurrentCulture, message, values));
}

/// <summary>Judges a file by its content: type, size unpacked, and burgerservicenummers in its text. Its name only says what it claims to be.</summary>
public sealed class EvidenceInspector(IOptions<EvidenceOptions> options, PdfText pdfText, UnpackingRoom room)
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

    internal async Task<InspectionOutcome> InspectAsync(Stream file, string fileName, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            return InspectionOutcome.Refuse(EvidenceTexts.FileEmpty);
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
                ? InspectionOutcome.Refuse(EvidenceTexts.TypeUnknown, EvidenceTexts.AllowedTypes)
                : InspectionOutcome.Refuse(EvidenceTexts.TypeLies, claimed.Name);
        }

        return found.IsImage ? await PictureAsync(file, found, cancellationToken) : await SearchAsync(file, found, cancellationToken);
    }

    private async Task<(FileType? Found, InspectionOutcome? Refusal)> TypeAsync(Stream file, FileType? claimed, CancellationToken cancellationToken)
    {
        var buffer = new byte[FileHeads.Length];
        file.Position = 0;
        var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var head = FileHeads.Of(buffer.AsSpan(0, length));
        if (head == FileHead.Zip)
        {
            var judged = await PackedFile.JudgeAsync(file, limits, cancellationToken);
            return (judged.Type, Refusal(judged.Fault));
        }

        if (head == FileHead.Unknown && (claimed is null || claimed.IsPlainText) && await PlainText.IsTextAsync(file, cancellationToken))
        {
            return (claimed ?? FileType.Text, null);
        }

        return (FileHeads.TypeOf(head), null);
    }

    private InspectionOutcome? Refusal(PackedFault fault) =>
        fault switch
        {
            PackedFault.Damaged => InspectionOutcome.Refuse(EvidenceTexts.FileDamaged),
            PackedFault.TooLargeUnpacked => InspectionOutcome.Refuse(EvidenceTexts.TooLargeUnpacked, limits.MaxUnpackedMegabytes),
            PackedFault.Macros => InspectionOutcome.Refuse(EvidenceTexts.HoldsMacros),
            PackedFault.TooBusy => InspectionOutcome.Refuse(EvidenceTexts.TooBusy),
            _ => null,
        };

    private async Task<InspectionOutcome> PictureAsync(Stream file, FileType type, CancellationToken cancellationToken) =>
        await ImagePixels.CountAsync(file, type, cancellationToken) switch
        {
            null => InspectionOutcome.Refuse(EvidenceTexts.FileDamaged),
            var pixels when pixels > limits.MaxPixels => InspectionOutcome.Refuse(EvidenceTexts.TooManyPixels, limits.MaxPixels / 1_000_000),
            _ => new InspectionOutcome(type, TextCheck.NotChecked, Refusal: null),
        };

    private async Task<InspectionOutcome> SearchAsync(Stream file, FileType type, CancellationToken cancellationToken)
    {
        if (type.IsPlainText)
        {
            return await SearchAsync(type, PlainText.ReadAsync(file, cancellationToken), cancellationToken);
        }

        var unpacked = type == FileType.Pdf ? limits.MaxUnpackedBytes / 2 : (await PackedFile.JudgeAsync(file, limits, cancellationToken)).Unpacked;
        using var place = await room.TakeAsync(unpacked, cancellationToken);
        return place is null ? Refusal(PackedFault.TooBusy)!
            : type == FileType.Pdf ? await PdfAsync(file, cancellationToken)
            : await OfficeAsync(file, type, cancellationToken);
    }

    private async Task<InspectionOutcome> OfficeAsync(Stream file, FileType type, CancellationToken cancellationToken)
    {
        var notes = new ReadingNotes(limits.MaxUnpackedBytes);
        try
        {
            var inspection = await SearchAsync(type, new Package(limits, room, notes).ReadAsync(file, cancellationToken), cancellationToken);
            return Refusal(notes.Fault) ?? inspection.With(notes.Check);
        }
        catch (TooMuchUnpackedException)
        {
            return Refusal(PackedFault.TooLargeUnpacked)!;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return InspectionOutcome.Refuse(EvidenceTexts.FileDamaged);
        }
    }

    private async Task<InspectionOutcome> PdfAsync(Stream file, CancellationToken cancellationToken)
    {
        var notChecked = new InspectionOutcome(FileType.Pdf, TextCheck.NotChecked, Refusal: null);
        using var reading = pdfText.Open(file, cancellationToken);
        if (reading is null)
        {
            return notChecked;
        }

        try
        {
            var inspection = await SearchAsync(FileType.Pdf, reading.PartsAsync(cancellationToken), cancellationToken);
            return inspection.Refusal is not null ? inspection
                : await reading.IsLockedAsync() ? new InspectionOutcome(FileType.Pdf, TextCheck.Locked, Refusal: null)
                : reading.HasText ? await PropertiesAsync(file, reading.HasEmptyPage, inspection, cancellationToken)
                : notChecked;
        }
        catch (OperationCanceledException) when (reading.TookTooLong)
        {
            return notChecked;
        }
    }

    /// <summary>Title, subject and the like are text too; what is attached to a pdf nobody has read.</summary>
    private async Task<InspectionOutcome> PropertiesAsync(Stream file, bool hasEmptyPage, InspectionOutcome inspection, CancellationToken cancellationToken)
    {
        if (await pdfText.PropertiesAsync(file, cancellationToken) is not { } properties)
        {
            return inspection.With(TextCheck.NotChecked);
        }

        var part = new TextPart(properties.Text, _ => EvidenceTexts.InProperties);
        var searched = await SearchAsync(FileType.Pdf, new[] { part }.ToAsyncEnumerable(), cancellationToken);
        return searched.Refusal is not null
            ? searched
            : inspection.With(
                properties.HoldsFiles ? TextCheck.NotChecked
                : properties.HoldsPictures || hasEmptyPage ? TextCheck.PicturesNotChecked
                : TextCheck.Clear
            );
    }

    private static async Task<InspectionOutcome> SearchAsync(FileType type, IAsyncEnumerable<TextPart> parts, CancellationToken cancellationToken)
    {
        var check = TextCheck.Clear;
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            if (part.FoundDigits is { } digits)
            {
                return InspectionOutcome.Refuse(EvidenceTexts.TextHoldsBsn, part.Where(0), digits);
            }

            if (BsnCheck.Find(part.Text).FirstOrDefault(found => !part.IsCutOff(found.Index, found.Length)) is { } first)
            {
                return InspectionOutcome.Refuse(EvidenceTexts.TextHoldsBsn, part.Where(first.Index), first.LastDigits);
            }

            if (SoleTraderVat.IsIn(part.Text))
            {
                check = TextCheck.SoleTraderVat;
            }
        }

        return new InspectionOutcome(type, check, Refusal: null);
    }
}
