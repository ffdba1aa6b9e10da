using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.TestKit.Given;

/// <summary>
/// The stage that most tests play on: two regions with their published tables, an authority each, one contractor that
/// works in both and one that works in AV-regio only, a person in every role, and suppliers with and without recognition.
/// </summary>
public sealed class World
{
    private static readonly DateTime Published = new(2023, 1, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly List<object> rows = [];

    private World()
    {
        Av = Add(new Region("av-regio", "AV-regio", "Adviespunt AV-regio", "sroi@avregio.example"));
        Haaglanden = Add(new Region("haaglanden", "Haaglanden", "Adviespunt Haaglanden", "sroi@haaglanden.example"));
        Open(Av);
        Open(Haaglanden);
        AvTable = Add(Table(Av, "av-regio-2020"));
        HaaglandenTable = Add(Table(Haaglanden, "haaglanden-2023"));
        Gorinchem = Add(new ContractingAuthority(Av.Id, "Gemeente Gorinchem"));
        Altena = Add(new ContractingAuthority(Av.Id, "Gemeente Altena"));
        TheHague = Add(new ContractingAuthority(Haaglanden.Id, "Gemeente Den Haag"));
        Merwedal = Add(new Contractor("30112233", "Merwedal Infra B.V."));
        Groen = Add(new Contractor("30445566", "Groenvoorziening Van Leer B.V."));
        Add(new RegionContractor(Av.Id, Merwedal.Id));
        Add(new RegionContractor(Haaglanden.Id, Merwedal.Id));
        Add(new RegionContractor(Av.Id, Groen.Id));
        Avres = Supplier(Av, "Avres", "shelteredEmployer");
        HagaWerk = Supplier(Haaglanden, "Haga Werkbedrijf", "shelteredEmployer");
        Unrecognised = Add(new Supplier(Av.Id, "Drukkerij Boven", "30778899"));

        Owner = Person("Sanne Verhoeven", MembershipPlace.Contractor(Merwedal.Id, owner: true));
        Member = Person("Joost Pals", MembershipPlace.Contractor(Merwedal.Id, owner: false), "contact@merwedal.example");
        OtherOwner = Person("Bas Dekker", MembershipPlace.Contractor(Groen.Id, owner: true));
        Adviser = Person("Marleen Kooij", MembershipPlace.Region(Av.Id, administrator: false));
        SecondAdviser = Person("Ruben Stam", MembershipPlace.Region(Av.Id, administrator: false));
        HaaglandenAdviser = Person("Youssef Amrani", MembershipPlace.Region(Haaglanden.Id, administrator: false));
        Administrator = Person("Henk van der Meer", MembershipPlace.Region(Av.Id, administrator: true));
        HaaglandenAdministrator = Person("Fatima Bakker", MembershipPlace.Region(Haaglanden.Id, administrator: true));
        Reader = Person("Ingrid Bos", MembershipPlace.Authority(Av.Id, Gorinchem.Id));
        OtherReader = Person("Tom Vink", MembershipPlace.Authority(Av.Id, Altena.Id));
        Platform = Person("Noor Willems", MembershipPlace.Platform());
    }

    public Region Av { get; }

    public Region Haaglanden { get; }

    public TariffScheduleVersion AvTable { get; }

    public TariffScheduleVersion HaaglandenTable { get; }

    public ContractingAuthority Gorinchem { get; }

    public ContractingAuthority Altena { get; }

    public ContractingAuthority TheHague { get; }

    /// <summary>Works in both regions.</summary>
    public Contractor Merwedal { get; }

    /// <summary>Works in AV-regio only.</summary>
    public Contractor Groen { get; }

    /// <summary>A sheltered-work company of AV-regio.</summary>
    public Supplier Avres { get; }

    /// <summary>A sheltered-work company of Haaglanden.</summary>
    public Supplier HagaWerk { get; }

    /// <summary>On AV-regio's list, without any recognition.</summary>
    public Supplier Unrecognised { get; }

    public User Owner { get; }

    public User Member { get; }

    /// <summary>Of <see cref="Groen"/>.</summary>
    public User OtherOwner { get; }

    public User Adviser { get; }

    public User SecondAdviser { get; }

    public User HaaglandenAdviser { get; }

    public User Administrator { get; }

    public User HaaglandenAdministrator { get; }

    /// <summary>Reads for <see cref="Gorinchem"/>.</summary>
    public User Reader { get; }

    /// <summary>Reads for <see cref="Altena"/>.</summary>
    public User OtherReader { get; }

    public User Platform { get; }

    /// <summary>Everything above, to be saved as it is.</summary>
    public IReadOnlyList<object> Rows => rows;

    public static World Make() => new();

    /// <summary>The person at work for a contractor.</summary>
    public AccessScope At(Contractor contractor, User person) =>
        AccessScope.ForContractor(contractor.Id, new Actor(person.Id, person.DisplayName, nameof(Role.ContractorOwner), "127.0.0.1"));

    /// <summary>The person at work for a region.</summary>
    public AccessScope At(Region region, User person) =>
        AccessScope.ForRegion(region.Id, new Actor(person.Id, person.DisplayName, RoleIn(person).ToString(), "127.0.0.1"));

    /// <summary>Work from job to job counts there, without an end.</summary>
    private static void Open(Region region) =>
        region.Decide(
            new KindSettings
            {
                ActivityTypes = region.ActivityTypes,
                JobToJobFrom = new DateOnly(2020, 3, 1),
                JobToJobUntil = null,
                OwnStaffMayLearn = false,
            }
        );

    private Role RoleIn(User person) => person == Administrator || person == HaaglandenAdministrator ? Role.RegionAdministrator : Role.Adviser;

    private static TariffScheduleVersion Table(Region region, string preset)
    {
        var table = new TariffScheduleVersion(region.Id, TariffSchedules.Preset(preset), TariffSchedules.PresetJson(preset));
        table.Publish(Published);
        return table;
    }

    private Supplier Supplier(Region region, string name, string recognition)
    {
        var supplier = Add(new Supplier(region.Id, name, null));
        Add(new SupplierRecognition(supplier, recognition, new DateOnly(2015, 1, 1), null, hasIncomeFromSales: true));
        return supplier;
    }

    private User Person(string name, MembershipPlace place, string? mail = null)
    {
        // A contractor and a public body share no mail domain: that would be a sign of one person on both sides.
        mail ??= name.ToLowerInvariant().Replace(' ', '.') + (place.ContractorId is null ? "@overheid.example" : "@example.nl");
        var person = Add(
            new User(mail, name)
            {
                NormalizedEmail = mail.ToUpperInvariant(),
                NormalizedUserName = mail.ToUpperInvariant(),
                SecurityStamp = Ids.New().ToString("N"),
            }
        );
        Add(new Membership(person.Id, place));
        return person;
    }

    private T Add<T>(T row)
        where T : notnull
    {
        rows.Add(row);
        return row;
    }
}
