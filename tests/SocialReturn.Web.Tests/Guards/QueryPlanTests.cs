using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>
/// How the database finds what the pages of every day show: along an index, so that what others entered or what was decided before is
/// not even looked at.
/// </summary>
public sealed partial class QueryPlanTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>, IDisposable
{
    /// <summary>Tables that hold as much as somebody of a desk or the platform sets, not what is entered.</summary>
    private static readonly string[] Settings = ["Regions", "TariffSchedules"];

    private readonly QueryCount queries = portal.CountQueries();

    [SqliteFact]
    public async Task Page_OfEveryDay_ScansNoTableOfEntries()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender));
        var fulfilment = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var asked = new List<(string Page, AskedQuery Query)>();
        (PortalClient, string)[] pages =
        [
            (owner, "/overzicht"),
            (owner, "/aanbestedingen"),
            (owner, $"/aanbestedingen/{tender}"),
            (owner, "/taken"),
            (owner, "/meldingen"),
            (owner, $"/invullingen/{fulfilment}"),
            (adviser, "/advies"),
            (adviser, $"/advies/invullingen/{fulfilment}"),
        ];
        foreach (var (client, address) in pages)
        {
            queries.Forget();
            await client.GetPageAsync(address);
            // A question of which the answer is known to be nothing looks at nothing.
            asked.AddRange(queries.Asked.Where(query => !query.Text.EndsWith("WHERE 0", StringComparison.Ordinal)).Select(query => (address, query)));
        }

        await Sweep.OverAsync(output, "queries", asked, async one =>
            (await PlanAsync(one.Query)).Where(step => IsScan(step, one.Query)).Select(step => $"{one.Page}: {step} of {one.Query.Text}")
        );
    }

    public void Dispose() => queries.Dispose();

    private static bool IsScan(string step, AskedQuery query) =>
        Scan().Match(step) is { Success: true } scan && TableOf(scan.Groups[1].Value, query) is { } table && !Settings.Contains(table);

    /// <returns>Null for a part of the query itself.</returns>
    private static string? TableOf(string alias, AskedQuery query) =>
        Tables().Matches(query.Text).FirstOrDefault(table => table.Groups[2].Value == alias)?.Groups[1].Value;

    private Task<List<string>> PlanAsync(AskedQuery query) =>
        portal.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {query.Text}";
            foreach (var (name, value) in query.Parameters)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            var steps = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                steps.Add(reader.GetString(3));
            }

            return steps;
        });

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Tables();
}
