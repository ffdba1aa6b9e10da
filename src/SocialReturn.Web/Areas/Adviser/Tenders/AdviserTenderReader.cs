using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Areas.Adviser.Notes;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>What the adviser sees of a tender beside what the contractor sees.</summary>
public sealed record AdviserTenderViewModel(
    TenderViewModel Tender,
    TenderTermsRow Terms,
    ImmutableArray<string> Stakeholders,
    ImmutableArray<HistoryRow> History,
    ImmutableArray<SelectListItem> Schedules
)
{
    /// <summary>Whether the contact can come in, and who decides about that.</summary>
    public required string ContactAccess { get; init; }

    /// <summary>Signs that the adviser works for the contractor too.</summary>
    public IReadOnlyList<SidesFlag> Sides { get; init; } = [];

    /// <summary>What advisers keep of it; null for whoever works for the contractor too.</summary>
    public NotesViewModel? Notes { get; init; }

    /// <summary>Why the decision that was sent did not stand.</summary>
    public string? Refused { get; init; }

    /// <summary>Of a registration that waits: how it went before. Null the first time.</summary>
    public FormerRegistrationViewModel? Former { get; init; }

    public bool IsOwnContractor => Sides.Any(flag => flag.Sign == SidesSign.SameAccount);

    public bool Waits => Tender.Standing.Status == TenderStatus.AwaitingConfirmation;

    public ScheduleForm Pinning { get; init; } = new();

    /// <summary>A table may be waiting for the day of publication, which can still be filled in.</summary>
    public bool AsksPublication { get; init; }

    /// <summary>The person brings in tariff tables.</summary>
    public bool MayImport { get; init; }
}

/// <summary>What was registered, as the adviser checks it.</summary>
public sealed record TenderTermsRow
{
    public required Guid ContractorId { get; init; }

    public required string KvkNumber { get; init; }

    public required string ContactMail { get; init; }

    public required Euro ContractSum { get; init; }

    /// <summary>Of the contract sum, as <see cref="ObligationShare"/> writes it.</summary>
    public required string Share { get; init; }

    public required Euro Obligation { get; init; }

    public required string AwardDate { get; init; }

    /// <summary>Null when nobody filled it in.</summary>
    public required string? PublicationDate { get; init; }
}

/// <summary>Why a registration was not confirmed the last time, and what its contractor changed since.</summary>
public sealed record FormerRegistrationViewModel(string Reason, IReadOnlyList<ConflictRow> Changes);

/// <summary>Reads the page of one tender for the region's advisers.</summary>
public sealed class AdviserTenderReader(
    PortalDbContext db,
    CurrentScope scope,
    TenderReader page,
    PublicationDayReader publication,
    RegistrationReader registrations,
    ContractorDoor door,
    SidesReader sides,
    NoteReader notes,
    HistoryReader history
)
{
    /// <returns>Null when there is no such tender in scope.</returns>
    public async Task<AdviserTenderViewModel?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await page.GetAsync(id, cancellationToken) is not { } tender)
        {
            return null;
        }

        var terms = await db
            .Tenders.AsNoTracking()
            .Where(row => row.Id == id)
            .Join(db.Contractors, row => row.ContractorId, contractor => contractor.Id, (row, contractor) => new { Tender = row, Contractor = contractor })
            .SingleAsync(cancellationToken);
        var stakeholders = await db
            .Stakeholders.AsNoTracking()
            .Where(row => row.TenderId == id)
            .OrderBy(row => row.Mail)
            .Select(row => row.Mail)
            .ToListAsync(cancellationToken);
        return new AdviserTenderViewModel(
            tender with
            {
                IsForAdviser = true,
                Drafts = [],
                Timeline = [.. tender.Timeline.Select(WithoutContractorsLink)],
            },
            new TenderTermsRow
            {
                ContractorId = terms.Tender.ContractorId,
                KvkNumber = terms.Contractor.KvkNumber,
                ContactMail = terms.Tender.ContactMail,
                ContractSum = terms.Tender.ContractSum,
                Share = ObligationShare.OfContractSum(terms.Tender.Percentage, terms.Tender.BasePercentage),
                Obligation = terms.Tender.Obligation,
                AwardDate = terms.Tender.AwardDate.ToFullDate(),
                PublicationDate = terms.Tender.PublicationDate?.ToFullDate(),
            },
            [.. stakeholders],
            await history.OfTenderAsync(id, cancellationToken),
            await SchedulesAsync(tender, cancellationToken)
        )
        {
            Notes = await notes.GetAsync(id, cancellationToken),
            Sides = await sides.OfActorAsync(terms.Contractor.Id, cancellationToken),
            ContactAccess = await DescribeAsync(terms.Contractor, terms.Tender, cancellationToken),
            MayImport = scope.Actor.Role == nameof(Role.RegionAdministrator),
            AsksPublication =
                !tender.HasSchedule
                && tender.IsCorrectable
                && terms.Tender.PublicationDate is null
                && await publication.HintAsync(null, cancellationToken) is not null,
            Former = tender.Standing.Status == TenderStatus.AwaitingConfirmation ? await FormerAsync(terms.Tender, cancellationToken) : null,
        };
    }

    private async Task<FormerRegistrationViewModel?> FormerAsync(Tender tender, CancellationToken cancellationToken)
    {
        if (await registrations.FormerAsync(tender, cancellationToken) is not { } former)
        {
            return null;
        }

        var authorities = await db
            .ContractingAuthorities.AsNoTracking()
            .Select(row => new SelectListItem(row.Name, row.Id.ToString()))
            .ToListAsync(cancellationToken);
        return new FormerRegistrationViewModel(former.Reason, FormConflicts.Between(TenderForm.Of(former.Now), TenderForm.Of(former.Before), authorities));
    }

    private async Task<string> DescribeAsync(Contractor contractor, Tender tender, CancellationToken cancellationToken)
    {
        var access = await door.AccessAsync(contractor, tender.ContactMail, tender.RegionId, cancellationToken);
        var text = access switch
        {
            ContactAccess.WorksThere => AdviserTenderTexts.ContactWorksThere,
            ContactAccess.Invited => AdviserTenderTexts.ContactInvited,
            ContactAccess.AnotherInvited => AdviserTenderTexts.ContactAnotherInvited,
            ContactAccess.MayBeInvited => AdviserTenderTexts.ContactMayBeInvited,
            ContactAccess.ForItsPeople => AdviserTenderTexts.ContactForItsPeople,
            _ => AdviserTenderTexts.ContactForAnotherRegion,
        };
        var other =
            access == ContactAccess.ForAnotherRegion
                ? await db
                    .Regions.AsNoTracking()
                    .Where(row => row.Id == contractor.BroughtInByRegionId)
                    .Select(row => row.DeskName + ", " + row.ContactMail)
                    .SingleOrDefaultAsync(cancellationToken)
                : null;
        return string.Format(text, contractor.Name, other ?? AdviserTenderTexts.PlatformDesk);
    }

    /// <summary>What the contractor has to do is told; the page to do it on is the contractor's.</summary>
    private static TimelineMoment WithoutContractorsLink(TimelineMoment moment) => moment with { Href = null };

    private async Task<ImmutableArray<SelectListItem>> SchedulesAsync(TenderViewModel tender, CancellationToken cancellationToken)
    {
        if (tender.HasSchedule)
        {
            return [];
        }

        var schedules = await db
            .TariffSchedules.AsNoTracking()
            .Where(row => row.Status == TariffStatus.Published)
            .OrderByDescending(row => row.ValidFrom)
            .ThenByDescending(row => row.Number)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Number,
            })
            .ToListAsync(cancellationToken);
        return [.. schedules.Select(row => new SelectListItem(string.Format(AdviserTenderTexts.ScheduleName, row.Name, row.Number), row.Id.ToString()))];
    }
}
