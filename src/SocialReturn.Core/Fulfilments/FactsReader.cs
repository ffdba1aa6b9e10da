using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What is known of a participant who may not be stored yet.</summary>
public sealed record ParticipantKnowledge(Guid? Id, int? BirthYear, DateOnly? WageCostSubsidyUntil)
{
    public static ParticipantKnowledge Of(Participant participant) => new(participant.Id, participant.BirthYear, participant.WageCostSubsidyUntil);
}

/// <summary>
/// Reads what is known beside fulfilments: their participants, what those used before, and what their suppliers held. As many queries for
/// all fulfilments of a tender as for one.
/// </summary>
public sealed class FactsReader(PortalDbContext db)
{
    internal static readonly FulfilmentStatus[] Decided = [FulfilmentStatus.Agreed, FulfilmentStatus.Completed];

    /// <param name="participant">When it is not stored yet; otherwise the fulfilment's own is read.</param>
    internal async Task<KnownFacts> ReadAsync(
        TariffSchedule schedule,
        Fulfilment fulfilment,
        ParticipantKnowledge? participant,
        CancellationToken cancellationToken
    ) => (await ReadAsync([fulfilment], participant, cancellationToken)).Of(schedule, fulfilment);

    /// <summary>What is known beside each of these.</summary>
    internal Task<KnownTogether> ReadAsync(IReadOnlyCollection<Fulfilment> fulfilments, CancellationToken cancellationToken) =>
        ReadAsync(fulfilments, null, cancellationToken);

    /// <summary>What agreed placements of the same participant have used of the counting clock that this one is under.</summary>
    public async Task<MonthShare> CountedElsewhereAsync(TariffSchedule schedule, Fulfilment fulfilment, CancellationToken cancellationToken) =>
        fulfilment.ParticipantId is { } participantId
            ? new KnownTogether { Placements = await PlacementsAsync([participantId], cancellationToken) }.CountedBefore(schedule, fulfilment, participantId)
            : default;

    private async Task<KnownTogether> ReadAsync(
        IReadOnlyCollection<Fulfilment> fulfilments,
        ParticipantKnowledge? participant,
        CancellationToken cancellationToken
    )
    {
        Guid[] people = participant is null ? Ids(fulfilments.Select(row => row.ParticipantId)) : [];
        var placed = fulfilments.Where(row => row.Description.IsPlacement).Select(row => participant is null ? row.ParticipantId : participant.Id);
        var learning = fulfilments.Where(row => row.Description.MayBeLanguage).Select(row => row.ParticipantId);
        return new KnownTogether
        {
            Given = participant,
            People = await PeopleAsync(people, cancellationToken),
            Placements = await PlacementsAsync(Ids(placed), cancellationToken),
            Recognitions = await RecognitionsAsync(Ids(fulfilments.Select(row => row.SupplierId)), cancellationToken),
            Efforts = await EffortsAsync(Ids(learning), cancellationToken),
        };
    }

    private static Guid[] Ids(IEnumerable<Guid?> ids) => [.. ids.OfType<Guid>().Distinct()];

    /// <summary>A draft values its participant too; whoever reads the draft may.</summary>
    private async Task<Dictionary<Guid, ParticipantKnowledge>> PeopleAsync(Guid[] ids, CancellationToken cancellationToken) =>
        ids.Length == 0
            ? []
            : await db
                .Participants.IgnoreQueryFilters([PortalDbContext.DraftFilter])
                .AsNoTracking()
                .Where(row => ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, ParticipantKnowledge.Of, cancellationToken);

    private async Task<ILookup<Guid, EarlierPlacement>> PlacementsAsync(Guid[] participantIds, CancellationToken cancellationToken)
    {
        List<EarlierPlacement> placements = [];
        if (participantIds.Length > 0)
        {
            placements = await db
                .Placements.AsNoTracking()
                .Where(row => row.ParticipantId != null && participantIds.Contains(row.ParticipantId.Value) && Decided.Contains(row.Status))
                .OrderBy(row => row.DecidedAt)
                .ThenBy(row => row.Id)
                .Join(
                    db.Tenders,
                    row => row.TenderId,
                    tender => tender.Id,
                    (row, tender) =>
                        new EarlierPlacement
                        {
                            Id = row.Id,
                            ParticipantId = row.ParticipantId!.Value,
                            TenderId = row.TenderId,
                            DecidedAt = row.DecidedAt,
                            BlockCode = row.BlockCode ?? "",
                            From = row.From == null || row.From >= tender.StartDate ? row.From : tender.StartDate,
                            To = row.To == null || row.To <= tender.EndDate ? row.To : tender.EndDate,
                            CountedMonthUnits = row.CountedMonthUnits,
                            OnceBonuses = row.OnceBonuses,
                            BroughtAmounts = row.BroughtAmounts,
                        }
                )
                .ToListAsync(cancellationToken);
        }

        return placements.ToLookup(row => row.ParticipantId);
    }

    private async Task<ILookup<Guid, SupplierRecognition>> RecognitionsAsync(Guid[] supplierIds, CancellationToken cancellationToken)
    {
        List<SupplierRecognition> recognitions =
            supplierIds.Length == 0
                ? []
                : await db.SupplierRecognitions.AsNoTracking().Where(row => supplierIds.Contains(row.SupplierId)).ToListAsync(cancellationToken);
        return recognitions.ToLookup(row => row.SupplierId);
    }

    private async Task<ILookup<Guid, Effort>> EffortsAsync(Guid[] participantIds, CancellationToken cancellationToken)
    {
        List<Effort> efforts =
            participantIds.Length == 0
                ? []
                : await db
                    .Efforts.AsNoTracking()
                    .Where(row => row.ParticipantId != null && participantIds.Contains(row.ParticipantId.Value) && Decided.Contains(row.Status))
                    .ToListAsync(cancellationToken);
        return efforts.ToLookup(row => row.ParticipantId!.Value);
    }
}
