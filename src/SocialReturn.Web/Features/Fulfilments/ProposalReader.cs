using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <param name="Without">Running tenders for which no tariff table holds.</param>
public sealed record PickTenderViewModel(IReadOnlyList<Tender> Tenders, ImmutableArray<TenderWithoutTable> Without);

/// <param name="Why">A sentence.</param>
public sealed record TenderWithoutTable(Guid Id, string Title, string Why);

/// <summary>Reads what stands around the fields of a proposal.</summary>
public sealed class ProposalReader(
    PortalDbContext db,
    TariffCatalog tariffs,
    ScheduleGapReader gaps,
    ParticipantService participants,
    EvidenceParts evidence,
    ValuePanels panels
)
{
    public Task<Tender?> FindTenderAsync(Guid id, CancellationToken cancellationToken) =>
        db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Of this shape only; <see cref="Fulfilment"/> means either.</summary>
    public Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : Fulfilment => db.Set<T>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The tenders for which something can be proposed, for the page that asks which.</summary>
    public Task<List<Tender>> OpenTendersAsync(CancellationToken cancellationToken) =>
        db
            .Tenders.AsNoTracking()
            .Where(row => row.Status == TenderStatus.Running && row.TariffScheduleId != null)
            .OrderBy(row => row.Title)
            .ToListAsync(cancellationToken);

    /// <summary>Those, and the running tenders for which nothing can be proposed yet, with the reason.</summary>
    public async Task<PickTenderViewModel> PickAsync(CancellationToken cancellationToken)
    {
        var without = await db
            .Tenders.AsNoTracking()
            .Where(row => row.Status == TenderStatus.Running && row.TariffScheduleId == null)
            .OrderBy(row => row.Title)
            .ToListAsync(cancellationToken);
        var why = await gaps.OfAsync(without, cancellationToken);
        return new PickTenderViewModel(
            await OpenTendersAsync(cancellationToken),
            [.. without.Select(tender => new TenderWithoutTable(tender.Id, tender.Title, why[tender.Id]))]
        );
    }

    public async Task<ProposalContext> ContextAsync(
        Tender tender,
        Fulfilment? fulfilment,
        KindDescription kind,
        Valued valued,
        CancellationToken cancellationToken
    )
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var authority = await db
            .ContractingAuthorities.AsNoTracking()
            .Where(row => row.Id == tender.AuthorityId)
            .Select(row => row.Name)
            .SingleAsync(cancellationToken);
        var schedule = await ScheduleAsync(tender, cancellationToken);
        ImmutableArray<BuildingBlock> blocks = [.. schedule?.BlocksOf(kind.Kind) ?? []];
        var part = fulfilment is null ? null : await evidence.ForAsync(fulfilment.Id, null, PortalLinks.EditFulfilment(fulfilment.Id), cancellationToken);
        return new ProposalContext
        {
            TenderId = tender.Id,
            FulfilmentId = fulfilment?.Id,
            Kind = kind,
            Kinds = new OfferedKinds(schedule, region),
            Status = fulfilment?.Status,
            DecisionReason = fulfilment?.DecisionReason,
            TenderTitle = tender.Title,
            Place = string.Format(FulfilmentScreenTexts.Place, authority, region.Name, tender.StartDate.ToFullDate(), tender.EndDate.ToFullDate()),
            RegionSlug = region.Slug,
            Choices = await ChoicesAsync(tender, region, fulfilment, kind, cancellationToken),
            OwnStaffMayLearn = region.OwnStaffMayLearn || fulfilment?.ForOwnStaff == true,
            Fields = PlacementFields.Of(schedule, blocks),
            EffortFields = EffortFields.Of(kind, schedule, blocks),
            SuggestedReference = await participants.SuggestReferenceAsync(tender.RegionId, tender.ContractorId, cancellationToken),
            Evidence = part ?? await evidence.ForNewAsync(tender.RegionId, kind.Kind, cancellationToken),
            Value = await PanelAsync(tender, fulfilment, valued, cancellationToken),
        };
    }

    /// <summary>For something new.</summary>
    public async Task<ProposalChoices> ChoicesAsync(Tender tender, KindDescription kind, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        return await ChoicesAsync(tender, region, null, kind, cancellationToken);
    }

    private async Task<ProposalChoices> ChoicesAsync(
        Tender tender,
        Region region,
        Fulfilment? fulfilment,
        KindDescription kind,
        CancellationToken cancellationToken
    )
    {
        var schedule = await ScheduleAsync(tender, cancellationToken);
        var known = await participants.KnownAsync(tender.RegionId, tender.ContractorId, cancellationToken);
        var kept = fulfilment?.SupplierId;
        var suppliers = await db
            .Suppliers.AsNoTracking()
            .Where(row => row.RegionId == tender.RegionId && (row.EndedAt == null || row.Id == kept))
            .OrderBy(row => row.Name)
            .Select(row => new { row.Id, row.Name })
            .ToListAsync(cancellationToken);
        return new ProposalChoices
        {
            Blocks = [.. (schedule?.BlocksOf(kind.Kind) ?? []).Select(block => new SelectListItem(block.Name, block.Code))],
            Participants =
            [
                .. known.Select(person => new SelectListItem(
                    string.Format(FulfilmentScreenTexts.KnownPerson, person.Reference, person.BirthYear),
                    person.Id.ToString()
                )),
            ],
            ActivityTypes = ActivityTypesOf(region, fulfilment?.ActivityType),
            Recognitions = [.. (schedule?.Recognitions ?? []).Select(recognition => new SelectListItem(recognition.Name, recognition.Code))],
            Suppliers = [.. suppliers.Select(row => new SelectListItem(row.Name, row.Id.ToString()))],
            Placements = kind.HangsOnPlacement ? await PlacementsAsync(tender, fulfilment, cancellationToken) : [],
        };
    }

    /// <param name="kept">What was chosen when the list was another.</param>
    private static List<SelectListItem> ActivityTypesOf(Region region, string? kept) =>
        [
            .. KindSettingsRules
                .Types(region.ActivityTypes)
                .Concat(kept is { Length: > 0 } ? [kept] : [])
                .Distinct(StringComparer.Ordinal)
                .Select(type => new SelectListItem(type, type)),
        ];

    /// <summary>What a form says of the item that it was filled in from.</summary>
    public async Task<SourceNote> NoteAsync(Fulfilment source, CancellationToken cancellationToken)
    {
        var reference = await db
            .Participants.AsNoTracking()
            .Where(row => row.Id == source.ParticipantId)
            .Select(row => row.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        return new SourceNote(FulfilmentDescriptions.Title(source, reference), source.Status == FulfilmentStatus.Rejected ? source.DecisionReason : null);
    }

    private async Task<TariffSchedule?> ScheduleAsync(Tender tender, CancellationToken cancellationToken) =>
        tender.TariffScheduleId is { } id ? await tariffs.GetAsync(id, cancellationToken) : null;

    /// <summary>Those that stand, and the one that was chosen before.</summary>
    private async Task<IReadOnlyList<SelectListItem>> PlacementsAsync(Tender tender, Fulfilment? fulfilment, CancellationToken cancellationToken)
    {
        var chosen = fulfilment?.PlacementId;
        var rows = await db
            .Placements.AsNoTracking()
            .Where(row => row.TenderId == tender.Id)
            .Join(
                db.Participants,
                row => row.ParticipantId,
                person => person.Id,
                (row, person) =>
                    new
                    {
                        row.Id,
                        row.Status,
                        row.Title,
                        person.Reference,
                    }
            )
            .OrderBy(row => row.Reference)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => row.Id == chosen || FulfilmentRules.CarriesOthers(row.Status))
                .Select(row => new SelectListItem(string.Format(FulfilmentScreenTexts.PlacementOf, row.Reference, row.Title), row.Id.ToString())),
        ];
    }

    public Task<ValuePanel> PanelAsync(Tender tender, Fulfilment? known, Valued valued, CancellationToken cancellationToken) =>
        panels.OfProposalAsync(tender, known, valued, cancellationToken);
}
