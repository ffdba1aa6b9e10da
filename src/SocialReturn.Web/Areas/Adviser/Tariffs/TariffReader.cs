using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <param name="CanWrite">The person is an administrator of the region.</param>
public sealed record TariffListViewModel(ImmutableArray<TariffRow> Rows, bool CanWrite);

public sealed record TariffRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string? Source { get; init; }

    public required string Validity { get; init; }

    public required TariffStatus Status { get; init; }

    public required bool IsVerified { get; init; }

    /// <summary>The number of tenders that it is pinned to.</summary>
    public required int Tenders { get; init; }
}

/// <param name="Schedule">Null while a draft is not complete.</param>
/// <param name="Faults">The faults of a draft on each of its screens.</param>
/// <param name="Key">The idempotency key of the form that copies.</param>
public sealed record TariffViewModel(TariffRow Row, Guid Version, ScheduleDraft? Schedule, ImmutableArray<DraftTab> Faults, bool CanWrite, Guid Key)
{
    public bool IsDraft => Row.Status == TariffStatus.Draft;

    public int FaultCount => Faults.Sum(tab => tab.Faults);
}

/// <summary>Reads the region's schedules.</summary>
public sealed class TariffReader(PortalDbContext db, CurrentScope scope)
{
    /// <summary>The recognitions and certificates that are known all over the country.</summary>
    public static readonly ImmutableArray<string> KnownRecognitions =
    [
        RecognitionCodes.ShelteredEmployer,
        RecognitionCodes.SocialEnterprise,
        RecognitionCodes.SocialEnterpriseCode,
        RecognitionCodes.PsoAspirant,
        RecognitionCodes.PsoStep1,
        RecognitionCodes.PsoStep2,
        RecognitionCodes.PsoStep3,
        RecognitionCodes.Pso30Plus,
        RecognitionCodes.AccountantsStatement,
    ];

    private bool CanWrite => scope.Actor.Role == nameof(Role.RegionAdministrator);

    public async Task<TariffListViewModel> ListAsync(CancellationToken cancellationToken)
    {
        var schedules = await db.TariffSchedules.AsNoTracking().ToListAsync(cancellationToken);
        var tenders = await db
            .Tenders.AsNoTracking()
            .Where(row => row.TariffScheduleId != null)
            .GroupBy(row => row.TariffScheduleId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var rows = schedules
            .OrderBy(row => row.Status)
            .ThenByDescending(row => row.ValidFrom)
            .ThenByDescending(row => row.Number)
            .Select(row => RowOf(row, tenders.GetValueOrDefault(row.Id)));
        return new TariffListViewModel([.. rows], CanWrite);
    }

    /// <returns>Null when there is no such schedule in scope.</returns>
    public async Task<TariffViewModel?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
        {
            return null;
        }

        var reading = TariffScheduleReader.Read(stored.Document);
        return new TariffViewModel(
            RowOf(stored, await db.Tenders.CountAsync(row => row.TariffScheduleId == id, cancellationToken)),
            stored.Version,
            reading.Schedule is null ? null : ScheduleDraft.Parse(stored.Document),
            [.. TariffSheet.All.Select(sheet => new DraftTab(sheet, reading.Errors.CountIn(sheet), IsCurrent: false)).Where(tab => tab.Faults > 0)],
            CanWrite,
            Ids.New()
        );
    }

    public Task<TariffScheduleVersion?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.TariffSchedules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    public static string NameOf(TariffScheduleVersion stored) =>
        string.Format(TariffScreenTexts.NameAndVersion, stored.Name.Length > 0 ? stored.Name : stored.Code, stored.Number);

    private static TariffRow RowOf(TariffScheduleVersion stored, int tenders) =>
        new()
        {
            Id = stored.Id,
            Name = NameOf(stored),
            Source = ScheduleDraft.Parse(stored.Document).Head["source"],
            Validity = stored.Status == TariffStatus.Draft ? TariffScreenTexts.DatesLater : TariffWords.ValidityOf(stored),
            Status = stored.Status,
            IsVerified = stored.IsVerified,
            Tenders = tenders,
        };
}
