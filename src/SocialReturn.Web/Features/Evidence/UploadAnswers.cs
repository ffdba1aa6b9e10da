using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>What became of one file: for the script, and for the page that the form comes back to.</summary>
public sealed record UploadAnswer(string Name, int Status, Guid? Id, string? Message)
{
    public bool IsKept => Id is not null;
}

/// <summary>Outcomes as status codes and words.</summary>
public static class UploadAnswers
{
    public static UploadAnswer Of(string sentName, Outcome<EvidenceFile> outcome) => outcome switch
    {
        { IsDone: true, Value: { } file } => new(file.FileName, StatusCodes.Status201Created, file.Id, Message: null),
        _ => new(FileNames.Clean(sentName), StatusOf(outcome), Id: null, string.Join(' ', outcome.Errors.Select(error => error.Message))),
    };

    public static ObjectResult Problem(int status, string detail) =>
        new(new ProblemDetails { Status = status, Title = EvidencePageTexts.NotAdded, Detail = detail }) { StatusCode = status, ContentTypes = { "application/problem+json" } };

    public static string TooLarge(EvidenceOptions options) =>
        string.Format(CultureInfo.CurrentCulture, EvidenceTexts.FileTooLarge, options.MaxMegabytes);

    private static int StatusOf(Outcome<EvidenceFile> outcome) => outcome.Kind switch
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
