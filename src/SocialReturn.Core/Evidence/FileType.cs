using System.Collections.Immutable;

namespace SocialReturn.Core.Evidence;

/// <summary>A type of file that evidence may have.</summary>
/// <param name="Name">As people call it, "pdf".</param>
/// <param name="Extensions">Without the dot; the first is the usual one.</param>
public sealed record FileType(string Name, string ContentType, params ImmutableArray<string> Extensions)
{
    public static readonly FileType Pdf = new("pdf", "application/pdf", "pdf");
    public static readonly FileType Jpeg = new("jpg", "image/jpeg", "jpg", "jpeg");
    public static readonly FileType Png = new("png", "image/png", "png");
    public static readonly FileType Heic = new("heic", "image/heic", "heic", "heif");
    public static readonly FileType Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    public static readonly FileType Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    public static readonly FileType Odt = new("odt", "application/vnd.oasis.opendocument.text", "odt");
    public static readonly FileType Ods = new("ods", "application/vnd.oasis.opendocument.spreadsheet", "ods");
    public static readonly FileType Csv = new("csv", "text/csv", "csv");
    public static readonly FileType Text = new("txt", "text/plain", "txt");

    /// <summary>
    /// What contractors have: scans and photos, Word and Excel, OpenDocument (an open standard public bodies must accept), exports.
    /// No mail files or archives: their attachments would escape every check. No old Word and Excel: macros hide in them.
    /// </summary>
    public static readonly ImmutableArray<FileType> All = [Pdf, Jpeg, Png, Heic, Docx, Xlsx, Odt, Ods, Csv, Text];

    /// <summary>For the accept attribute of a file field.</summary>
    public static readonly string Accept = string.Join(',', All.SelectMany(type => type.Extensions).Select(extension => "." + extension));

    public static FileType? ByExtension(string extension) =>
        All.FirstOrDefault(type => type.Extensions.Contains(extension.TrimStart('.'), StringComparer.OrdinalIgnoreCase));

    public bool IsPlainText => this == Csv || this == Text;

    public bool IsImage => this == Jpeg || this == Png || this == Heic;

    public override string ToString() => Name;

    public bool Equals(FileType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
