using Microsoft.Data.Sqlite;

namespace SocialReturn.Benchmarks;

/// <summary>A folder with all that a portal keeps, filled with the demo by a first start; gone afterwards.</summary>
internal sealed class PortalData : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-benchmark-");

    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Portal__DataFolder"] = folder.FullName,
            ["Database__ConnectionString"] = $"Data Source={Database}",
            ["Storage__Root"] = InFolder("files"),
            ["Mail__Folder"] = InFolder("mail"),
            ["MatchKeys__Folder"] = InFolder("match-keys"),
            ["DataProtection__Folder"] = InFolder("keys"),
            ["Log__Folder"] = InFolder("logs"),
        };

    public string Database => InFolder("portal.db");

    public string Files => InFolder("files");

    public string Mails => InFolder("mail");

    public static async Task<PortalData> SeedAsync(CancellationToken cancellationToken)
    {
        var data = new PortalData();
        try
        {
            await using var first = await PortalProcess.StartAsync(PortalProcess.BuiltDll, data, cancellationToken);
            Console.WriteLine($"First start, with the making of the demo data: {first.FirstAnswer.TotalSeconds:0.0} s");
            return data;
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <summary>Running tenders of others become those of the demo's contractor until it has this many. Of no use for anything but reading.</summary>
    public async Task HandOverTendersAsync(string contractor, int wanted, CancellationToken cancellationToken)
    {
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = Database,
            ForeignKeys = false,
            Pooling = false,
        };
        await using var connection = new SqliteConnection(address.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            create temp table Heir as select Id from Contractors where Name = $contractor;
            create temp table Handed as
              select Id from Tenders where Status = 'Running' and ContractorId <> (select Id from Heir) order by Id
              limit max(0, $wanted - (select count(*) from Tenders where Status = 'Running' and ContractorId = (select Id from Heir)));
            -- A reference that the heir already uses stays where it is.
            update or ignore Participants set ContractorId = (select Id from Heir)
              where Id in (select ParticipantId from Fulfilments where TenderId in Handed);
            update Deliveries set ContractorId = (select Id from Heir) where TenderId in Handed;
            update Notifications set ContractorId = (select Id from Heir) where TenderId in Handed;
            update Fulfilments set ContractorId = (select Id from Heir) where TenderId in Handed;
            update Tenders set ContractorId = (select Id from Heir) where Id in Handed;
            """;
        command.Parameters.AddWithValue("$contractor", contractor);
        command.Parameters.AddWithValue("$wanted", wanted);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public void Dispose() => folder.Delete(recursive: true);

    public string InFolder(string name) => Path.Combine(folder.FullName, name);
}
