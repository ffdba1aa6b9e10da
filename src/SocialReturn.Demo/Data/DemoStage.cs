using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Demo.Data;

/// <summary>The people and places of the demo, and acts in their name: each in its own scope, as a request would.</summary>
internal sealed class DemoStage(IServiceProvider services, DemoCalendar calendar, DemoTimeline timeline)
{
    public DemoCalendar Calendar => calendar;

    public DemoTimeline Timeline => timeline;

    /// <summary>The moment in the history.</summary>
    public DateTime Now => services.GetRequiredService<TimeProvider>().UtcNow();

    public Dictionary<string, Region> Regions { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, TariffSchedule> Schedules { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, ContractingAuthority> Authorities { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, Contractor> Contractors { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, Supplier> Suppliers { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>By mail address.</summary>
    public Dictionary<string, User> Users { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who acts for a contractor, by its name.</summary>
    public Dictionary<string, User> Owners { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>Who advise for a region, by its slug.</summary>
    public ILookup<string, User> Advisers { get; set; } = Array.Empty<User>().ToLookup(_ => "");

    /// <summary>The same people and places over another copy of the database, with a history of its own.</summary>
    public DemoStage On(IServiceProvider copy, DemoTimeline own) =>
        new(copy, calendar, own)
        {
            Regions = Regions,
            Schedules = Schedules,
            Authorities = Authorities,
            Contractors = Contractors,
            Suppliers = Suppliers,
            Users = Users,
            Owners = Owners,
            Advisers = Advisers,
        };

    public string SlugOf(ContractingAuthority authority) => Regions.Values.Single(region => region.Id == authority.RegionId).Slug;

    public AccessScope AtContractor(string name)
    {
        var person = Owners[name];
        return AccessScope.ForContractor(Contractors[name].Id, new Actor(person.Id, person.DisplayName, nameof(Role.ContractorOwner), ""));
    }

    public AccessScope AtDesk(string slug, Random chance)
    {
        var person = chance.Pick([.. Advisers[slug]]);
        return AccessScope.ForRegion(Regions[slug].Id, new Actor(person.Id, person.DisplayName, nameof(Role.Adviser), ""));
    }

    public async Task<T> DoAsync<T>(AccessScope scope, Func<IServiceProvider, Task<Outcome<T>>> act)
    {
        var outcome = await InAsync(scope, act);
        return outcome.IsDone
            ? outcome.Value!
            : throw new InvalidOperationException($"The demo's history does not fit the rules: {outcome.Kind} {string.Join(' ', outcome.Errors)}");
    }

    public Task<T> ReadAsync<T>(AccessScope scope, Func<PortalDbContext, Task<T>> read) =>
        InAsync(scope, provider => read(provider.GetRequiredService<PortalDbContext>()));

    public Task SaveAsync(IEnumerable<object> rows, CancellationToken cancellationToken) => ReadAsync(AccessScope.ForSystem(nameof(DemoStage)), db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync(cancellationToken);
        });

    public async Task<T> InAsync<T>(AccessScope scope, Func<IServiceProvider, Task<T>> work)
    {
        await using var own = services.CreateAsyncScope();
        using var entered = own.ServiceProvider.GetRequiredService<CurrentScope>().Enter(scope);
        return await work(own.ServiceProvider);
    }
}
