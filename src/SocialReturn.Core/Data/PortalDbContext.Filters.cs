using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>
/// The query filters follow from the reader that a type names (<see cref="RowReaders"/>): one rule for each reader, and none beside them. Without a
/// scope nothing comes back. What was never sent in, and everything about it, is its writer's alone.
/// </summary>
public abstract partial class PortalDbContext
{
    public const string ReaderFilter = "Reader";

    /// <summary>Lifted only where a desk's act has to leave a draft right: it is never shown there.</summary>
    public const string DraftFilter = "Draft";

    /// <summary>Evidence that gave way to another file; lifted only where it is counted or erased.</summary>
    public const string ReplacedFilter = "Replaced";

    private bool HasScope => Scope.Value is not null;

    private bool IsSystem => Scope.Value?.Kind is AccessScopeKind.System;

    private bool IsPlatform => Scope.Value?.Kind is AccessScopeKind.System or AccessScopeKind.Platform;

    private bool IsContractor => Scope.Value?.Kind is AccessScopeKind.System or AccessScopeKind.Contractor;

    /// <summary>The region of somebody who works for it; an authority's reader does not.</summary>
    private Guid DeskRegionId => Scope.Value is { Kind: AccessScopeKind.Region, RegionId: { } regionId } ? regionId : Guid.Empty;

    private Guid AuthorityRegionId => Scope.Value is { Kind: AccessScopeKind.Authority, RegionId: { } regionId } ? regionId : Guid.Empty;

    private Guid ScopeContractorId => Scope.Value?.ContractorId ?? Guid.Empty;

    private Guid ScopeAuthorityId => Scope.Value?.AuthorityId ?? Guid.Empty;

    private Guid ScopePersonId => Scope.Value?.Actor.UserId ?? Guid.Empty;

    /// <summary>Whoever looks after the own account, where no case data is.</summary>
    private Guid AccountId => Scope.Value?.Kind is AccessScopeKind.Person ? ScopePersonId : Guid.Empty;

    private void AddScopeFilters(ModelBuilder builder)
    {
        var (readers, own, drafts) = (Readers(), OwnRules(), DraftRules());
        foreach (var type in Added(builder).ToList())
        {
            // A type that stands under another reads as that one does, and names no reader beside it.
            var (reader, root) = (RowReaders.Of(type), builder.Entity(type).Metadata.GetRootType().ClrType);
            if (type == root)
            {
                AddFilter(builder, type, ReaderFilter, reader == typeof(IReadByOwnRule) ? Rule(own, type) : Rule(readers, reader));
                AddFilter(builder, type, DraftFilter, typeof(IHiddenAsDraft).IsAssignableFrom(type) ? Rule(drafts, type) : null);
            }
        }

        builder.Entity<EvidenceFile>().HasQueryFilter(ReplacedFilter, file => IsPlatform || file.ReplacedAt == null);
    }

    /// <summary>Those that somebody added: what the framework only guessed at is no entity in the end, or has no rule and is refused.</summary>
    private static IEnumerable<Type> Added(ModelBuilder builder) =>
        from type in builder.Model.GetEntityTypes()
        where !type.IsOwned() && ((IConventionEntityType)type).GetConfigurationSource() != ConfigurationSource.Convention
        select type.ClrType;

    private Dictionary<Type, LambdaExpression?> Readers() =>
        Table(
            For<IReadByContractorAndDesk>(row => IsSystem || row.RegionId == DeskRegionId || row.ContractorId == ScopeContractorId),
            For<IReadByAuthorityToo>(row =>
                IsSystem
                || row.RegionId == DeskRegionId
                || row.ContractorId == ScopeContractorId
                || (row.RegionId == AuthorityRegionId && row.AuthorityId == ScopeAuthorityId)
            ),
            For<IReadByDesk>(row => IsSystem || row.RegionId == DeskRegionId),
            For<IReadByEveryContractor>(row => IsContractor || row.RegionId == DeskRegionId),
            For<IReadByAuthoritiesToo>(row => IsContractor || row.RegionId == DeskRegionId || row.RegionId == AuthorityRegionId),
            For<IReadByEverybody>(row => HasScope),
            For<IReadByPlatform>(row => IsPlatform),
            For<IReadByPerson>(row => IsSystem || row.UserId == ScopePersonId),
            For<IReadByJobs>(row => IsSystem),
            (typeof(IReadToFindWhoAsks), null)
        );

    private Dictionary<Type, LambdaExpression?> OwnRules() =>
        Table(
            // A contractor exists once: a region sees those it knows, an authority's reader who carries its tenders.
            For<Contractor>(contractor =>
                IsSystem
                || contractor.Id == ScopeContractorId
                || RegionContractors.Any(link => link.ContractorId == contractor.Id && link.RegionId == DeskRegionId)
                || Tenders.Any(tender => tender.ContractorId == contractor.Id && tender.AuthorityId == ScopeAuthorityId)
            ),
            // Of a contractor too, but it may have no case in that region yet; and a daughter works under its mother's.
            For<ContractorCertificate>(certificate =>
                IsSystem
                || certificate.RegionId == DeskRegionId
                || certificate.HolderId == ScopeContractorId
                || Contractors.Any(holder => holder.Id == ScopeContractorId && certificate.CoveredNumbers.Contains(holder.KvkNumber))
            ),
            // Each line says it.
            For<AuditEvent>(audit =>
                IsSystem
                || ((audit.Reader == Reader.ContractorAndDesk || audit.Reader == Reader.Desk) && audit.RegionId == DeskRegionId)
                || ((audit.Reader == Reader.ContractorAndDesk || audit.Reader == Reader.Contractor) && audit.ContractorId == ScopeContractorId)
                || (
                    audit.Reader == Reader.Place
                    && (audit.RegionId == DeskRegionId || audit.ContractorId == ScopeContractorId || (IsPlatform && audit.RegionId == null))
                )
                || (audit.Reader == Reader.Person && audit.SubjectId == AccountId)
                || (audit.Reader == Reader.Platform && IsPlatform)
            ),
            // Whose administrator is told when it fails.
            For<OutgoingMail>(mail => IsSystem || mail.RegionId == DeskRegionId || (IsPlatform && mail.RegionId == null))
        );

    private Dictionary<Type, LambdaExpression?> DraftRules() =>
        Table(
            For<Fulfilment>(fulfilment => IsContractor || fulfilment.ProposedAt != null),
            For<Delivery>(delivery => IsContractor || delivery.ClaimedAt != null),
            For<EvidenceFile>(file =>
                IsContractor
                || (
                    Fulfilments.Any(fulfilment => fulfilment.Id == file.FulfilmentId && fulfilment.ProposedAt != null)
                    && (file.DeliveryId == null || Deliveries.Any(delivery => delivery.Id == file.DeliveryId && delivery.ClaimedAt != null))
                )
            ),
            For<Participant>(person => IsContractor || Fulfilments.Any(row => row.ParticipantId == person.Id && row.ProposedAt != null)),
            For<TariffScheduleVersion>(schedule => IsSystem || schedule.RegionId == DeskRegionId || schedule.Status != TariffStatus.Draft)
        );

    private static Dictionary<Type, LambdaExpression?> Table(params ReadOnlySpan<(Type Of, LambdaExpression? Rule)> rules)
    {
        var table = new Dictionary<Type, LambdaExpression?>(rules.Length);
        foreach (var (of, rule) in rules)
        {
            table.Add(of, rule);
        }

        return table;
    }

    private static (Type Of, LambdaExpression? Rule) For<T>(Expression<Func<T, bool>> rule) => (typeof(T), rule);

    private static LambdaExpression? Rule(Dictionary<Type, LambdaExpression?> rules, Type of) =>
        rules.TryGetValue(of, out var rule)
            ? rule
            : throw new InvalidOperationException($"{of.Name}: no rule says who reads it, beside the filters of the database.");

    private static void AddFilter(ModelBuilder builder, Type entity, string name, LambdaExpression? rule)
    {
        if (rule is not null)
        {
            builder.Entity(entity).HasQueryFilter(name, ForEntity.Rewrite(rule, entity));
        }
    }

    /// <summary>What is said of a reader, said of an entity that names it.</summary>
    private sealed class ForEntity(ParameterExpression reader, ParameterExpression entity) : ExpressionVisitor
    {
        public static LambdaExpression Rewrite(LambdaExpression rule, Type type)
        {
            var entity = Expression.Parameter(type, "entity");
            return Expression.Lambda(new ForEntity(rule.Parameters[0], entity).Visit(rule.Body), entity);
        }

        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == reader ? Expression.Property(entity, node.Member.Name) : base.VisitMember(node);

        protected override Expression VisitParameter(ParameterExpression node) => node == reader ? entity : node;
    }
}
