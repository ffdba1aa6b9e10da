using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What the contractor said of a fulfilment beside its amounts, in words: for its own page and for the adviser's.</summary>
/// <param name="Gone">The participant whose placement no longer stands, which this hangs on; null when all is well.</param>
public sealed record Stated(ImmutableArray<StatedRow> Rows, string? Gone);

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
        [nameof(Effort.ActivityType)] = () => FulfilmentScreenTexts.ActivityTypeLabel,
        [nameof(Effort.Goal)] = () => FulfilmentScreenTexts.GoalLabel,
    };

    public async Task<Stated> OfAsync(Fulfilment fulfilment, CancellationToken cancellationToken)
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
            (FulfilmentScreenTexts.OtherPartyLabel, fulfilment.OtherParty),
        ];
        return new Stated(
            [.. rows.Where(row => !string.IsNullOrEmpty(row.Text)).Select(row => new StatedRow(row.Label, row.Text!))],
            placement is not null && !FulfilmentRules.CarriesOthers(placement.Status) ? placement.Reference : null
        );
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
