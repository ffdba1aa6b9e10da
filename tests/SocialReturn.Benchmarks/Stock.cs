using Microsoft.Data.Sqlite;

namespace SocialReturn.Benchmarks;

/// <summary>Which fulfilments, rows of evidence and files of evidence a portal has, read past it.</summary>
internal sealed record Stock(HashSet<Guid> Fulfilments, HashSet<Guid> Rows, HashSet<Guid> Files)
{
    public static async Task<Stock> ReadAsync(PortalData place, CancellationToken cancellationToken) =>
        new(
            await IdsAsync(place, "SELECT Id FROM Fulfilments", cancellationToken),
            await IdsAsync(place, "SELECT Id FROM EvidenceFiles", cancellationToken),
            [
                .. Directory
                    .GetFiles(place.InFolder("files/evidence"), "*", SearchOption.AllDirectories)
                    .Select(path => Guid.ParseExact(Path.GetFileName(path), "N")),
            ]
        );

    /// <summary>Whether what was answered is there, with its file.</summary>
    public bool Has(Acknowledged one) => one.Kind == AcknowledgedKind.Proposal ? Fulfilments.Contains(one.Id) : Rows.Contains(one.Id) && Files.Contains(one.Id);

    private static async Task<HashSet<Guid>> IdsAsync(PortalData place, string query, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={place.Database};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(Guid.Parse(reader.GetString(0)));
        }

        return ids;
    }
}
