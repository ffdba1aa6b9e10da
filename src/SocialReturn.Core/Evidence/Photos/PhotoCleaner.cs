namespace SocialReturn.Core.Evidence.Photos;

/// <summary>
/// Takes out of a photo where it was taken, by whom and with what: everything that is not needed to show it. Its pixels are
/// copied byte for byte; which way is up stays.
/// </summary>
internal static class PhotoCleaner
{
    /// <summary>Null for what is no photo.</summary>
    public static FileType? TypeOf(ReadOnlySpan<byte> head) =>
        Inspection.FileHeads.TypeOf(Inspection.FileHeads.Of(head)) is { IsImage: true } type ? type : null;

    /// <exception cref="InvalidDataException">It is damaged: nobody can say what is left in it.</exception>
    public static Task CleanAsync(FileType type, Stream photo, Stream clean, CancellationToken cancellationToken)
    {
        photo.Position = 0;
        return type == FileType.Jpeg ? JpegCleaner.CleanAsync(photo, clean, cancellationToken)
            : type == FileType.Png ? PngCleaner.CleanAsync(photo, clean, cancellationToken)
            : HeicCleaner.CleanAsync(photo, clean, cancellationToken);
    }
}
