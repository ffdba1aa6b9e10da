using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>
/// Reads every part of an office file, whatever its name or place: who wants to hide something chooses both. Parts are
/// unpacked as streams; only a package inside the package stands on disk for a moment.
/// </summary>
/// <param name="notes">What was found besides text, shared with the packages inside.</param>
/// <param name="inside">In words, which embedded file is read; empty for the file itself.</param>
/// <param name="depth">0 for the file itself.</param>
internal sealed class Package(EvidenceOptions limits, UnpackingRoom room, ReadingNotes notes, string inside = "", int depth = 0)
{
    private const int HeadLength = 512;
    private const int MaxDepth = 3;

    private readonly SharedStrings strings = new();
    private int sheets;

    public async IAsyncEnumerable<TextPart> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        file.Position = 0;
        await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await ReadStringsAsync(zip, cancellationToken);
        foreach (var entry in zip.Entries.Where(entry => entry.Length > 0))
        {
            await using var unpacked = await entry.OpenAsync(cancellationToken);
            await using var part = new LimitedStream(unpacked, entry.Length, notes.Count);
            await foreach (var text in PartAsync(part, entry, cancellationToken))
            {
                yield return text;
            }

            if (notes.IsRefused)
            {
                yield break;
            }
        }
    }

    /// <summary>Cells point at them, so they are known before the sheets are read.</summary>
    private async Task ReadStringsAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        foreach (var entry in zip.Entries.Where(entry => entry.Length > 0))
        {
            await using var unpacked = await entry.OpenAsync(cancellationToken);
            await using var part = new LimitedStream(unpacked, entry.Length);
            var head = await part.PeekAsync(HeadLength, cancellationToken);
            if (XmlParts.IsXml(head.Span) && await SharedStringsPart.IsOneAsync(head))
            {
                await SharedStringsPart.ReadAsync(part, head, strings, cancellationToken);
            }
        }

        notes.HoldsUnread |= strings.IsCutShort;
    }

    private async IAsyncEnumerable<TextPart> PartAsync(LimitedStream part, ZipArchiveEntry entry, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = await part.PeekAsync(HeadLength, cancellationToken);
        var kind = PartKinds.Of(head.Span, entry.FullName);
        var texts = kind switch
        {
            PartKind.Xml => XmlAsync(part, head, entry, cancellationToken),
            PartKind.Text => PlainAsync(part, head, cancellationToken),
            PartKind.Package => EmbeddedAsync(part, entry, cancellationToken),
            PartKind.OldOffice or PartKind.Unknown => UnreadAsync(part, cancellationToken),
            _ => AsyncEnumerable.Empty<TextPart>(),
        };
        notes.HoldsPictures |= kind == PartKind.Picture;
        await foreach (var text in texts.WithCancellation(cancellationToken))
        {
            yield return text;
        }
    }

    /// <summary>A part of the document itself must be sound; a drawing or page of another program that is not, is read as it stands.</summary>
    private async IAsyncEnumerable<TextPart> XmlAsync(
        LimitedStream part,
        ReadOnlyMemory<byte> head,
        ZipArchiveEntry entry,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var xml = XmlParts.Open(part, head);
        var text = new XmlText(xml, strings, () => ++sheets, inside);
        await using var texts = text.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isSound = true;
        while (isSound)
        {
            try
            {
                if (!await texts.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (XmlException) when (!IsOwn(entry.FullName))
            {
                isSound = false;
                break;
            }

            yield return texts.Current;
            if (text.HoldsMacros)
            {
                notes.Refuse(PackedFault.Macros);
            }
        }

        await using var unpacked = await entry.OpenAsync(cancellationToken);
        await using var again = new LimitedStream(unpacked, entry.Length);
        notes.HoldsUnread |= !entry.FullName.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
        await foreach (var raw in new RawText(EvidenceTexts.InDrawing + inside).ReadAsync(again, cancellationToken))
        {
            yield return raw;
        }
    }

    private static bool IsOwn(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private async IAsyncEnumerable<TextPart> PlainAsync(
        LimitedStream part,
        ReadOnlyMemory<byte> head,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(part, PlainText.EncodingOf(head.Span), detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        await foreach (var text in PlainText.PiecesAsync(reader, '\n', EvidenceTexts.InDocument + inside, cancellationToken))
        {
            yield return text;
        }
    }

    /// <summary>Old formats and unknown ones: nobody can say it was read, but what stands in it plainly is found.</summary>
    private async IAsyncEnumerable<TextPart> UnreadAsync(LimitedStream part, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        notes.HoldsUnread = true;
        var raw = new RawText(EvidenceTexts.InEmbedded + inside);
        await foreach (var text in raw.ReadAsync(part, cancellationToken))
        {
            yield return text;
        }

        if (raw.HoldsMacros)
        {
            notes.Refuse(PackedFault.Macros);
        }
    }

    private async IAsyncEnumerable<TextPart> EmbeddedAsync(
        LimitedStream part,
        ZipArchiveEntry entry,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (depth == MaxDepth)
        {
            notes.HoldsUnread = true;
            yield break;
        }

        await using var file = ScratchFile.Create(entry.Length);
        await part.CopyToAsync(file, cancellationToken);
        var judged = await PackedFile.JudgeAsync(file, limits, cancellationToken);
        if (judged.Fault == PackedFault.Damaged)
        {
            notes.HoldsUnread = true;
            yield break;
        }

        using var place = await room.TakeAsync(judged.Unpacked, cancellationToken);
        if (place is null || judged.Fault is PackedFault.Macros or PackedFault.TooLargeUnpacked)
        {
            notes.Refuse(place is null ? PackedFault.TooBusy : judged.Fault);
            yield break;
        }

        var inner = new Package(limits, room, notes, EvidenceTexts.InsideEmbedded, depth + 1);
        await foreach (var text in inner.ReadAsync(file, cancellationToken))
        {
            yield return text;
        }
    }
}
