namespace SocialReturn.Web.Features.Tenders;

/// <summary>Mail addresses in one field, with commas or line breaks between them.</summary>
public static class MailList
{
    public static string[] Read(string? text) =>
        (text ?? "").Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Write(IEnumerable<string> mails) => string.Join(", ", mails);
}
