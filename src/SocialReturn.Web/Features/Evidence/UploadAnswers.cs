using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>What became of one file: for the script, and for the page that the form comes back to.</summary>
public sealed record UploadAnswer(string Name, int Status, Guid? Id, string? Message)
{
    public bool IsKept => Id is not null;

    public PageMessage ToMessage() =>
        IsKept
            ? new PageMessage(NoticeKind.Done, null) { Text = string.Format(EvidencePageTexts.Added, Name) }
            : new PageMessage(NoticeKind.Error, EvidencePageTexts.NotAdded) { Text = $"{Name} {Message}".TrimStart() };
}

/// <summary>Outcomes as status codes and words.</summary>
public static class UploadAnswers
{
    /// <summary>Not about the file but about its place: there is nothing to show them beside.</summary>
    public static readonly ImmutableArray<int> HoldForAll = [StatusCodes.Status404NotFound, StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict];

    /// <summary>Of a form that is read whole: room above the largest file, so that one just too large still gets a proper answer.</summary>
    public const long LargestRequest = 64 * 1024 * 1024;

    private const int MostTold = 4;
    private const int LongestName = 60;
    private const int LongestMessage = 250;

    public static UploadAnswer Of(string sentName, Outcome<EvidenceFile> outcome) =>
        outcome switch
        {
            { IsDone: true, Value: { } file } => new(file.FileName, StatusCodes.Status201Created, file.Id, Message: null),
            _ => new(FileNames.Clean(sentName), StatusOf(outcome), Id: null, string.Join(' ', outcome.Errors.Select(error => error.Message))),
        };

    /// <summary>
    /// What fits in a cookie, however many files were sent: the first few messages, long names cut, and how many more there
    /// were. A cookie that is larger than the server takes would close the portal to its owner.
    /// </summary>
    public static IReadOnlyList<UploadAnswer> Brief(IReadOnlyList<UploadAnswer> answers)
    {
        // What was refused first: what was kept stands in the list below.
        var order = answers.OrderBy(answer => answer.IsKept).ToList();
        var told = order
            .Take(MostTold)
            .Select(answer =>
                answer with
                {
                    Name = Cut(answer.Name, LongestName),
                    Message = answer.Message is { } message ? Cut(message, LongestMessage) : null,
                }
            );
        var more = order.Skip(MostTold).ToList();
        var refused = more.Count(answer => !answer.IsKept);
        return refused > 0
            ? [.. told, new("", StatusCodes.Status422UnprocessableEntity, Id: null, DutchText.Format(EvidencePageTexts.MoreRefused, refused))]
            : [.. told];
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";

    public static ObjectResult Problem(int status, string detail) =>
        new(
            new ProblemDetails
            {
                Status = status,
                Title = EvidencePageTexts.NotAdded,
                Detail = detail,
            }
        )
        {
            StatusCode = status,
            ContentTypes = { "application/problem+json" },
        };

    public static string TooLarge(EvidenceOptions options) => string.Format(CultureInfo.CurrentCulture, EvidenceTexts.FileTooLarge, options.MaxMegabytes);

    private static int StatusOf(Outcome<EvidenceFile> outcome) =>
        outcome.Kind switch
        {
            OutcomeKind.NotFound => StatusCodes.Status404NotFound,
            OutcomeKind.Forbidden => StatusCodes.Status403Forbidden,
            OutcomeKind.Conflict => StatusCodes.Status409Conflict,
            _ => outcome.Errors.FirstOrDefault()?.Field switch
            {
                nameof(EvidenceFile.Length) => StatusCodes.Status413PayloadTooLarge,
                nameof(EvidenceFile.ContentType) => StatusCodes.Status415UnsupportedMediaType,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
        };
}
