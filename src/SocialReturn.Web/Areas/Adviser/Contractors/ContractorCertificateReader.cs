using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

/// <summary>One certificate of a contractor, as the region keeps it.</summary>
public sealed record CertificateRow(Guid Id, string Name, string From)
{
    public string? Number { get; init; }

    /// <summary>"geldig tot en met 31 december 2026".</summary>
    public required string State { get; init; }

    public required bool AsksAttention { get; init; }

    /// <summary>The KvK numbers of daughters.</summary>
    public string? Covered { get; init; }

    /// <summary>Whose name is on it, when that is another company.</summary>
    public string? Holder { get; init; }

    /// <summary>It can be corrected, renewed or withdrawn.</summary>
    public required bool IsOpen { get; init; }

    public required ImmutableArray<HistoryRow> History { get; init; }
}

/// <summary>The page on which a certificate is written down, corrected or withdrawn.</summary>
/// <param name="Certificate">Null for a new one.</param>
/// <param name="Discounted">The running tenders that have a discount by it: they keep it.</param>
public sealed record CertificateViewModel<TForm>(
    Guid ContractorId,
    string Contractor,
    ContractorCertificate? Certificate,
    TForm Form,
    ImmutableArray<DiscountedTender> Discounted
)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

public sealed record DiscountedTender(Guid Id, string Title);

/// <summary>Reads the certificates that the region confirmed.</summary>
public sealed class ContractorCertificateReader(PortalDbContext db, CertificateReader reader, HistoryReader history, TimeProvider clock)
{
    /// <summary>Days before its end in which a certificate is pointed out.</summary>
    private const int SoonDays = 60;

    public async Task<ImmutableArray<CertificateRow>> OfAsync(Guid regionId, Contractor contractor, CancellationToken cancellationToken)
    {
        var certificates = await reader.OfAsync(regionId, contractor, cancellationToken);
        var holders = certificates.Select(row => row.HolderId).Distinct().ToList();
        var names = await db.Contractors.Where(row => holders.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var rows = ImmutableArray.CreateBuilder<CertificateRow>();
        foreach (var certificate in certificates.OrderByDescending(row => row.ValidFrom))
        {
            rows.Add(Row(certificate, contractor, names, await history.OfSubjectAsync(certificate.Id, cancellationToken)));
        }

        return rows.ToImmutable();
    }

    /// <param name="certificateId">Null for a new one.</param>
    /// <returns>Null when the region does not know this contractor, or has no such certificate of it.</returns>
    public async Task<CertificateViewModel<TForm>?> GetAsync<TForm>(
        Guid contractorId,
        Guid? certificateId,
        Func<ContractorCertificate?, TForm> form,
        CancellationToken cancellationToken
    )
    {
        var contractor = await db.Contractors.AsNoTracking().SingleOrDefaultAsync(row => row.Id == contractorId, cancellationToken);
        var certificate = await db
            .ContractorCertificates.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == certificateId && row.HolderId == contractorId, cancellationToken);
        if (contractor is null || (certificateId is not null && certificate is null))
        {
            return null;
        }

        var discounted = await db
            .Tenders.Where(row =>
                row.Status == TenderStatus.Running
                && db.ObligationDiscounts.Any(discount => discount.TenderId == row.Id && discount.CertificateId == certificateId)
            )
            .OrderBy(row => row.Title)
            .Select(row => new DiscountedTender(row.Id, row.Title))
            .ToListAsync(cancellationToken);
        return new CertificateViewModel<TForm>(contractorId, contractor.Name, certificate, form(certificate), [.. discounted]);
    }

    private CertificateRow Row(ContractorCertificate certificate, Contractor contractor, Dictionary<Guid, string> names, ImmutableArray<HistoryRow> rows)
    {
        var today = clock.DutchToday();
        var state = certificate switch
        {
            { WithdrawnFrom: { } from } => string.Format(ContractorScreenTexts.WithdrawnFrom, from.ToFullDate()),
            _ when certificate.LastDay < today => string.Format(ContractorScreenTexts.LapsedOn, certificate.LastDay.ToFullDate()),
            _ when certificate.ValidFrom > today => string.Format(ContractorScreenTexts.BeginsOn, certificate.ValidFrom.ToFullDate()),
            _ => string.Format(ContractorScreenTexts.HoldsUntil, certificate.LastDay.ToFullDate()),
        };
        var isOwn = certificate.HolderId == contractor.Id;
        return new CertificateRow(certificate.Id, CertificateRules.NameOf(certificate.Code), certificate.ValidFrom.ToFullDate())
        {
            Number = certificate.Number,
            State = state,
            AsksAttention = certificate.WithdrawnFrom is not null || certificate.LastDay < today.AddDays(SoonDays),
            Covered = isOwn && certificate.CoveredNumbers.Length > 0 ? string.Join(", ", certificate.Covered) : null,
            Holder = isOwn ? null : names.GetValueOrDefault(certificate.HolderId),
            IsOpen = isOwn && certificate.WithdrawnFrom is null,
            History = rows,
        };
    }
}
