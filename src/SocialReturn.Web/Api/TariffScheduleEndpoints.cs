using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

/// <summary>The published tariff schedules.</summary>
internal static class TariffScheduleEndpoints
{
    public static void MapTariffSchedules(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tariff-schedules", ListAsync)
            .Produces<IReadOnlyList<TariffScheduleSummary>>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName("listTariffSchedules")
            .WithTags("tariff schedules")
            .WithSummary("Lists the published tariff schedules, by name.");
        api.MapGet("/tariff-schedules/{code}", ShowAsync)
            .Produces<TariffScheduleAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName("getTariffSchedule")
            .WithTags("tariff schedules")
            .WithSummary("Shows one published tariff schedule: its blocks, bonuses, caps, floors, recognitions and discounts.");
    }

    private static async Task<IResult> ListAsync([FromServices] PublishedScheduleReader schedules, CancellationToken cancellationToken) =>
        TypedResults.Ok((await schedules.ListAsync(cancellationToken)).Select(TariffScheduleSummary.Of).ToList());

    private static async Task<IResult> ShowAsync(string code, [FromServices] PublishedScheduleReader schedules, CancellationToken cancellationToken) =>
        await schedules.FindAsync(code, cancellationToken) is { } schedule
            ? TypedResults.Ok(TariffScheduleAnswer.Of(schedule))
            : ApiProblem.UnknownSchedule(code);
}
