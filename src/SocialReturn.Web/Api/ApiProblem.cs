using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SocialReturn.Web.Features.Errors;

namespace SocialReturn.Web.Api;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Field">The path of the field, such as "fulfilments[0].hoursPerWeek"; empty for the body as a whole.</param>
/// <param name="Code">What is wrong, for a machine.</param>
/// <param name="Detail">What is wrong, in Dutch, for the person who filled it in.</param>
/// <param name="Line">The line of the body, counted from 1; null where a field is absent.</param>
public sealed record ApiError(string Field, string Code, string Detail, int? Line = null);

/// <summary>Answers that say what is wrong (RFC 9457): the title is English, the detail Dutch.</summary>
public static class ApiProblem
{
    public const string Errors = "errors";

    public static ProblemHttpResult Invalid(IReadOnlyList<ApiError> errors)
    {
        var first = errors[0];
        return TypedResults.Problem(
            new ProblemDetails
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "The request is not valid.",
                Detail = first.Field.Length == 0 ? first.Detail : $"{first.Field}: {first.Detail}",
                Extensions = { ["code"] = "invalidRequest", [Errors] = errors },
            }
        );
    }

    public static ProblemHttpResult UnknownSchedule(string code) =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status = StatusCodes.Status404NotFound,
                Title = "There is no published tariff schedule with this code.",
                Detail = string.Format(ApiTexts.UnknownSchedule, code),
                Extensions = { ["code"] = "unknownSchedule" },
            }
        );

    /// <summary>What the error page tells a person, for a machine.</summary>
    public static ProblemDetails For(int status, string? trace = null) =>
        new()
        {
            Status = status,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Detail = status == StatusCodes.Status415UnsupportedMediaType ? ApiTexts.NotJson : ErrorMessage.For(status, outdatedForm: false).Advice,
            Extensions = { ["traceId"] = trace },
        };
}
