using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Notes;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Protocols;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Data;

/// <summary>The database of the portal. What it returns and accepts is decided by the <see cref="CurrentScope"/>.</summary>
public abstract partial class PortalDbContext(DbContextOptions options, CurrentScope scope) : IdentityUserContext<User, Guid>(options)
{
    public DbSet<Region> Regions => Set<Region>();

    public DbSet<ContractingAuthority> ContractingAuthorities => Set<ContractingAuthority>();

    public DbSet<RegionProtocol> RegionProtocols => Set<RegionProtocol>();

    public DbSet<Contractor> Contractors => Set<Contractor>();

    public DbSet<RegionContractor> RegionContractors => Set<RegionContractor>();

    public DbSet<ContractorCertificate> ContractorCertificates => Set<ContractorCertificate>();

    public DbSet<TariffScheduleVersion> TariffSchedules => Set<TariffScheduleVersion>();

    public DbSet<Tender> Tenders => Set<Tender>();

    public DbSet<ObligationLine> ObligationLines => Set<ObligationLine>();

    public DbSet<ObligationDiscount> ObligationDiscounts => Set<ObligationDiscount>();

    public DbSet<DiscountChoice> DiscountChoices => Set<DiscountChoice>();

    public DbSet<TurnoverReport> TurnoverReports => Set<TurnoverReport>();

    public DbSet<Stakeholder> Stakeholders => Set<Stakeholder>();

    public DbSet<Fulfilment> Fulfilments => Set<Fulfilment>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<AmountLine> AmountLines => Set<AmountLine>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<Effort> Efforts => Set<Effort>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Supplier> Suppliers => Set<Supplier>();

    public DbSet<SupplierRecognition> SupplierRecognitions => Set<SupplierRecognition>();

    public DbSet<EvidenceRequirement> EvidenceRequirements => Set<EvidenceRequirement>();

    public DbSet<FormerRequirement> FormerRequirements => Set<FormerRequirement>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<PendingSignIn> PendingSignIns => Set<PendingSignIn>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<SecondFactorReset> SecondFactorResets => Set<SecondFactorReset>();

    public DbSet<OwnerRequest> OwnerRequests => Set<OwnerRequest>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<JobHold> JobHolds => Set<JobHold>();

    public DbSet<TenderReport> TenderReports => Set<TenderReport>();

    public DbSet<ReportFailure> ReportFailures => Set<ReportFailure>();

    public DbSet<ReportedMonth> ReportedMonths => Set<ReportedMonth>();

    public DbSet<ReportDelivery> ReportDeliveries => Set<ReportDelivery>();

    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<StoreIdentity> StoreIdentities => Set<StoreIdentity>();

    public DbSet<FileFinding> FileFindings => Set<FileFinding>();

    protected CurrentScope Scope { get; } = scope;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Saving is asynchronous: use SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Scope.RefuseWhileOnlyLooking();
        CheckChanges();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException fault) when (UniqueKeyTakenException.IsCauseOf(fault))
        {
            throw new UniqueKeyTakenException(fault);
        }
        catch (DbUpdateException fault) when (RowGoneException.IsCauseOf(fault))
        {
            throw new RowGoneException(fault);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new NoRowWithoutAReader());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Where(type => typeof(IVersioned).IsAssignableFrom(type.ClrType) && type.BaseType is null))
        {
            builder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }

        AddScopeFilters(builder);
    }

    /// <summary>An engine that takes more than another says no to what the other would refuse.</summary>
    protected virtual void CheckRoom() { }

    private void CheckChanges()
    {
        // Each look at the entries would search all that is tracked for changes again.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            TenancyGuard.Check(ChangeTracker, Scope.Value);
            TariffGuard.Check(ChangeTracker);
            CheckRoom();
            RenewVersions();
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Property(nameof(IVersioned.Version)).CurrentValue = Ids.New();
            }
        }
    }
}
