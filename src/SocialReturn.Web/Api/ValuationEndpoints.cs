using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

/// <summary>What fulfilments are worth, and why.</summary>
internal static class ValuationEndpoints
{
    public static void MapValuations(this IEndpointRouteBuilder api) =>
        api.MapPost("/valuations", ValueAsync)
            .Accepts<ValuationRequest>("application/json", ApiDescription.AnyMedia)
            .Produces<ValuationAnswer>()
            .ProducesRefusals()
            .WithName("valueFulfilments")
            .WithTags("valuations")
            .WithSummary("Values fulfilments by a published tariff schedule.")
            .WithDescription("Nothing is stored. Within one request the counting clock of a participant runs in order of date.");

    private static async Task<IResult> ValueAsync(HttpRequest request, [FromServices] PublishedScheduleReader schedules, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, ValuationRequest.Read, cancellationToken);
        if (body.Value is not { } given)
        {
            return body.Refusal!;
        }

        if (await schedules.FindAsync(given.Schedule, cancellationToken) is not { } schedule)
        {
            return ScheduleOfRequest.Unknown(given.Schedule);
        }

        var valuation = new RequestedValuation(schedule, given);
        var values = valuation.Value();
        return valuation.Errors.Count > 0 ? ApiProblem.Invalid(valuation.Errors) : TypedResults.Ok(ValuationAnswer.Of(schedule, given, values));
    }
}

/// <summary>The schedule that a request names in its body.</summary>
internal static class ScheduleOfRequest
{
    public static ProblemHttpResult Unknown(string code) =>
        ApiProblem.Invalid([new ApiError("schedule", "unknownSchedule", string.Format(ApiTexts.UnknownSchedule, code))]);

    public static RouteHandlerBuilder ProducesRefusals(this RouteHandlerBuilder builder) =>
        builder
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
