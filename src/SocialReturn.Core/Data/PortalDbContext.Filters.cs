using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Data;

/// <summary>
/// Named query filters: without a scope nothing comes back. Region and contractor are two conditions that both hold;
/// a scope that has no say over one of them leaves it open. What was never sent in, and everything about it, is its contractor's alone.
/// </summary>
public abstract partial class PortalDbContext
{
    public const string RegionFilter = "Region";
    public const string ContractorFilter = "Contractor";

    /// <summary>Lifted only where a desk's act has to leave a draft right: it is never shown there.</summary>
    public const string DraftFilter = "Draft";

    /// <summary>Evidence that gave way to another file; lifted only where it is counted or erased.</summary>
    public const string ReplacedFilter = "Replaced";

    private bool AnyRegion => Scope.Value?.Kind is AccessScopeKind.System or AccessScopeKind.Contractor;

    private Guid ScopeRegionId => Scope.Value?.RegionId ?? Guid.Empty;

    /// <summary>The region of somebody who works for it; an authority's reader does not.</summary>
    private Guid DeskRegionId => Scope.Value is { Kind: AccessScopeKind.Region, RegionId: { } regionId } ? regionId : Guid.Empty;

    private bool AnyContractor => Scope.Value?.Kind is AccessScopeKind.System or AccessScopeKind.Region;

    private Guid ScopeContractorId => Scope.Value?.ContractorId ?? Guid.Empty;

    private Guid ScopeAuthorityId => Scope.Value?.AuthorityId ?? Guid.Empty;

    /// <summary>Whoever looks after the own account, where no case data is.</summary>
    private Guid ScopePersonId => Scope.Value?.Actor.UserId ?? Guid.Empty;

    private bool IsSystem => Scope.Value?.Kind is AccessScopeKind.System;

    /// <summary>Everybody but the contractor that writes it, and the jobs.</summary>
    private bool ReadsDrafts => Scope.Value?.Kind is AccessScopeKind.System or AccessScopeKind.Contractor;

    private bool HasScope => Scope.Value is not null;

    private bool AllRegions => Scope.Value?.Kind is AccessScopeKind.System or AccessScopeKind.Platform;

    /// <summary>What an authority's reader sees of its region; every other row of a region is the desk's.</summary>
    private static readonly HashSet<Type> ReadByAuthority = [typeof(ContractingAuthority), typeof(TariffScheduleVersion), typeof(Tender), typeof(TenderReport)];

    private void AddScopeFilters(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => type.BaseType is null).ToList())
        {
            if (typeof(IRegionOwned).IsAssignableFrom(type.ClrType))
            {
                builder
                    .Entity(type.ClrType)
                    .HasQueryFilter(
                        RegionFilter,
                        ReadByAuthority.Contains(type.ClrType)
                            ? Filter(type.ClrType, nameof(IRegionOwned.RegionId), () => AnyRegion, () => ScopeRegionId)
                            : Filter(type.ClrType, nameof(IRegionOwned.RegionId), () => AnyRegion, () => DeskRegionId)
                    );
            }

            if (typeof(IContractorOwned).IsAssignableFrom(type.ClrType))
            {
                builder
                    .Entity(type.ClrType)
                    .HasQueryFilter(
                        ContractorFilter,
                        Filter(type.ClrType, nameof(IContractorOwned.ContractorId), () => AnyContractor, () => ScopeContractorId)
                    );
            }
        }

        // An authority's reader sees tenders and reports of its own authority, and no other case data.
        builder
            .Entity<Tender>()
            .HasQueryFilter(ContractorFilter, tender => AnyContractor || tender.ContractorId == ScopeContractorId || tender.AuthorityId == ScopeAuthorityId);
        builder
            .Entity<TenderReport>()
            .HasQueryFilter(ContractorFilter, report => AnyContractor || report.ContractorId == ScopeContractorId || report.AuthorityId == ScopeAuthorityId);

        // A contractor exists once: a region sees those it knows.
        builder
            .Entity<Contractor>()
            .HasQueryFilter(ContractorFilter, contractor =>
                IsSystem
                || contractor.Id == ScopeContractorId
                || RegionContractors.Any(link => link.ContractorId == contractor.Id && link.RegionId == DeskRegionId)
                || Tenders.Any(tender => tender.ContractorId == contractor.Id && tender.AuthorityId == ScopeAuthorityId)
            );

        AddDraftFilters(builder);
        builder.Entity<EvidenceFile>().HasQueryFilter(ReplacedFilter, file => IsSystem || AllRegions || file.ReplacedAt == null);
        builder.Entity<StoreIdentity>().HasQueryFilter(RegionFilter, identity => IsSystem);
        builder.Entity<JobHold>().HasQueryFilter(RegionFilter, hold => IsSystem);
        builder.Entity<FileFinding>().HasQueryFilter(RegionFilter, finding => AllRegions);
        builder.Entity<Region>().HasQueryFilter(RegionFilter, region => HasScope);
        builder
            .Entity<AuditEvent>()
            .HasQueryFilter(RegionFilter, audit =>
                IsSystem
                || ((audit.Reader == Reader.ContractorAndDesk || audit.Reader == Reader.Desk) && audit.RegionId == DeskRegionId)
                || ((audit.Reader == Reader.ContractorAndDesk || audit.Reader == Reader.Contractor) && audit.ContractorId == ScopeContractorId)
                || (
                    audit.Reader == Reader.Place
                    && (audit.RegionId == DeskRegionId || audit.ContractorId == ScopeContractorId || (AllRegions && audit.RegionId == null))
                )
                || (audit.Reader == Reader.Person && AllRegions && audit.SubjectId == ScopePersonId)
                || (audit.Reader == Reader.Platform && AllRegions)
            );
        builder.Entity<OutgoingMail>().HasQueryFilter(RegionFilter, mail => IsSystem || mail.RegionId == DeskRegionId || (AllRegions && mail.RegionId == null));
    }

    private void AddDraftFilters(ModelBuilder builder)
    {
        builder.Entity<Fulfilment>().HasQueryFilter(DraftFilter, fulfilment => ReadsDrafts || fulfilment.ProposedAt != null);
        builder.Entity<Delivery>().HasQueryFilter(DraftFilter, delivery => ReadsDrafts || delivery.ClaimedAt != null);
        builder
            .Entity<EvidenceFile>()
            .HasQueryFilter(DraftFilter, file =>
                ReadsDrafts
                || (
                    Fulfilments.Any(fulfilment => fulfilment.Id == file.FulfilmentId && fulfilment.ProposedAt != null)
                    && (file.DeliveryId == null || Deliveries.Any(delivery => delivery.Id == file.DeliveryId && delivery.ClaimedAt != null))
                )
            );
        builder
            .Entity<Participant>()
            .HasQueryFilter(DraftFilter, person => ReadsDrafts || Fulfilments.Any(row => row.ParticipantId == person.Id && row.ProposedAt != null));
    }

    /// <summary>entity => any || entity.Property == value, with both read from this context at each query.</summary>
    private static LambdaExpression Filter(Type entity, string property, Expression<Func<bool>> any, Expression<Func<Guid>> value)
    {
        var parameter = Expression.Parameter(entity, "entity");
        var equal = Expression.Equal(Expression.Property(parameter, property), value.Body);
        return Expression.Lambda(Expression.OrElse(any.Body, equal), parameter);
    }
}
