using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What the contractor said of a fulfilment beside its amounts, in words: for its own page and for the adviser's.</summary>
/// <param name="Gone">The participant whose placement no longer stands, which this hangs on; null when all is well.</param>
public sealed record Stated(ImmutableArray<StatedRow> Rows, string? Gone)
{
    /// <summary>The rows of an hours specification: as agreed or proposed, and as delivered when a delivery is looked at.</summary>
    public ImmutableArray<HoursTable> Hours { get; init; } = [];

    public bool IsEmpty => Rows.IsEmpty && Hours.IsEmpty && Gone is null;
}

/// <summary>An hours specification as it is shown.</summary>
/// <param name="Each">What is counted of each.</param>
public sealed record HoursTable(string Title, string Each, ImmutableArray<HoursRow> Rows);

public sealed record StatedRow(string Label, string Text);

public sealed class StatedReader(PortalDbContext db)
{
    private static readonly Dictionary<string, Func<string>> Labels = new(StringComparer.Ordinal)
    {
        [nameof(Placement.StatusHolder)] = () => FulfilmentScreenTexts.StatusHolderLabel,
        [nameof(Placement.LanguageGap)] = () => FulfilmentScreenTexts.LanguageGapLabel,
        [nameof(Placement.WorkDisability)] = () => FulfilmentScreenTexts.WorkDisabilityLabel,
        [nameof(Placement.LastBenefitDate)] = () => FulfilmentScreenTexts.LastBenefitDateLabel,
        [nameof(Placement.LastSameEmployerDate)] = () => FulfilmentScreenTexts.LastSameEmployerDateLabel,
        [nameof(Effort.ForOwnStaff)] = () => FulfilmentScreenTexts.ForOwnStaffLabel,
        [nameof(Effort.ActivityType)] = () => FulfilmentScreenTexts.ActivityTypeLabel,
        [nameof(Effort.Goal)] = () => FulfilmentScreenTexts.GoalLabel,
    };

    /// <param name="delivery">When one is looked at.</param>
    public async Task<Stated> OfAsync(Fulfilment fulfilment, TariffSchedule? schedule, Delivery? delivery, CancellationToken cancellationToken)
    {
        var placement = fulfilment.PlacementId is { } id
            ? await db
                .Placements.AsNoTracking()
                .Where(row => row.Id == id)
                .Join(
                    db.Participants,
                    row => row.ParticipantId,
                    person => person.Id,
                    (row, person) =>
                        new
                        {
                            row.Status,
                            row.Title,
                            person.Reference,
                        }
                )
                .SingleOrDefaultAsync(cancellationToken)
            : null;
        var hangsOn = placement is null ? null : string.Format(FulfilmentScreenTexts.PlacementOf, placement.Reference, placement.Title);
        (string Label, string? Text)[] rows =
        [
            (FulfilmentScreenTexts.PlacementRow, hangsOn),
            (FulfilmentScreenTexts.RelationLabel, fulfilment.Relation),
            .. fulfilment.Said().Select(said => (Labels[said.Field](), Words(said.Value))),
            (FulfilmentScreenTexts.StatedRecognitionLabel, schedule?.FindRecognition(fulfilment.StatedRecognition)?.Name ?? fulfilment.StatedRecognition),
            (FulfilmentScreenTexts.OtherPartyLabel, fulfilment.OtherParty),
        ];
        return new Stated(
            [.. rows.Where(row => !string.IsNullOrEmpty(row.Text)).Select(row => new StatedRow(row.Label, row.Text!))],
            placement is not null && !FulfilmentRules.CarriesOthers(placement.Status) ? placement.Reference : null
        )
        {
            Hours = [.. HoursOf(fulfilment, schedule, delivery)],
        };
    }

    private static IEnumerable<HoursTable> HoursOf(Fulfilment fulfilment, TariffSchedule? schedule, Delivery? delivery)
    {
        var each = RowFields.CountedBy(EffortNeeds.Of(schedule, fulfilment.Kind, fulfilment.BlockCode));
        if (fulfilment.Measures.Specification is { } specification)
        {
            yield return new HoursTable(FulfilmentScreenTexts.RowsHeading, each, specification.Rows);
        }

        if (delivery?.Measures.Specification is { } delivered)
        {
            yield return new HoursTable(FulfilmentScreenTexts.RowsDelivered, each, delivered.Rows);
        }
    }

    private static string? Words(object? value) =>
        value switch
        {
            true => FulfilmentScreenTexts.AnswerYes,
            false => FulfilmentScreenTexts.AnswerNo,
            DateOnly day => day.ToFullDate(),
            _ => value?.ToString(),
        };
}
