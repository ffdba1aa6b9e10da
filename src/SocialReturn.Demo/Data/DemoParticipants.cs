namespace SocialReturn.Demo.Data;

/// <summary>Who stands behind a contractor's reference. Some are the same person with two contractors.</summary>
internal sealed class DemoParticipants
{
    private readonly Dictionary<(string Contractor, string Reference), DemoPerson> people = [];
    private readonly Dictionary<(string Contractor, string Reference), (string Contractor, string Reference)> twins = DemoTable
        .Read("twins.csv")
        .ToDictionary(row => (row["contractor"], row["reference"]), row => (row["same"], row["sameReference"]));

    private readonly List<string> letters = [.. DemoTable.Read("letters.csv").Select(row => row["letters"])];
    private readonly HashSet<string> youngBlocks = [.. DemoTable.Read("blocks.csv").Where(row => row.Text("young") is not null).Select(row => row["block"])];

    public DemoPerson Of(DemoPlacement placement)
    {
        var key = (placement.Tender.Contractor, placement.Who);
        key = twins.GetValueOrDefault(key, key);
        if (!people.TryGetValue(key, out var person))
        {
            people.Add(key, person = Make(placement, DemoChance.Of(key.Contractor, key.Item2)));
        }

        return person;
    }

    private DemoPerson Make(DemoPlacement placement, Random chance)
    {
        var age = youngBlocks.Contains(placement.Block) ? chance.Next(17, 23) : chance.Next(24, 61);
        return new DemoPerson(placement.From.AddYears(-age).AddDays(-chance.Next(360)), $"{(char)('A' + chance.Next(26))}", chance.Pick(letters));
    }
}

internal sealed record DemoPerson(DateOnly BirthDate, string Initial, string Letters);
