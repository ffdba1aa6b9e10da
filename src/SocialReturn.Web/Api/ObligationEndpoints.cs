using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

/// <summary>What an obligation comes to.</summary>
internal static class ObligationEndpoints
{
    private static readonly string[] KnownLevels =
    [
        RecognitionCodes.PsoAspirant,
        RecognitionCodes.PsoStep1,
        RecognitionCodes.PsoStep2,
        RecognitionCodes.PsoStep3,
        RecognitionCodes.Pso30Plus,
    ];

    public static void MapObligations(this IEndpointRouteBuilder api) =>
        api.MapPost("/obligations", CalculateAsync)
            .Accepts<ObligationRequest>("application/json", ApiDescription.AnyMedia)
            .Produces<ObligationAnswer>()
            .ProducesRefusals()
            .WithName("calculateObligation")
            .WithTags("obligations")
            .WithSummary("Adds up the lines of an obligation, with the discount for the contractor's certificate.")
            .WithDescription("Nothing is stored.");

    private static async Task<IResult> CalculateAsync(
        HttpRequest request,
        [FromServices] PublishedScheduleReader schedules,
        CancellationToken cancellationToken
    )
    {
        var body = await JsonBody.ReadAsync(request, ObligationRequest.Read, cancellationToken);
        if (body.Value is not { } given)
        {
            return body.Refusal!;
        }

        var schedule = given.Schedule is { } code ? await schedules.FindAsync(code, cancellationToken) : null;
        if (given.Schedule is { } unknown && schedule is null)
        {
            return ScheduleOfRequest.Unknown(unknown);
        }

        return given.PsoLevel is { } level && !KnownLevels.Contains(level) && schedule!.FindContractorDiscount(level) is null
            ? UnknownLevel(schedule)
            : TypedResults.Ok(ObligationAnswer.Of(given, schedule));
    }

    private static ProblemHttpResult UnknownLevel(TariffSchedule schedule)
    {
        var known = string.Join(", ", KnownLevels.Union(schedule.ContractorDiscounts.Select(discount => discount.Code), StringComparer.Ordinal));
        var error = new ScheduleError(1, "psoLevel", ScheduleErrorCode.UnknownValue, known);
        return ApiProblem.Invalid([new ApiError(error.Field, JsonNames.Of(error.Code), error.TextWith(error.Detail))]);
    }
}
