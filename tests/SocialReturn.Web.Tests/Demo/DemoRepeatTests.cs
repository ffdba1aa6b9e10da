using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Data;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

[Collection(DemoCollection.Name)]
public sealed class DemoRepeatTests(DemoPortal portal)
{
    [Fact]
    public async Task Demo_MadeTwiceOnOneDay_IsTheSame()
    {
        var again = new DemoPortal();
        try
        {
            await again.InitializeAsync();

            var (first, second) = (await portal.ReadAsync(ContentAsync), await again.ReadAsync(ContentAsync));

            first.Count.ShouldBeGreaterThan(5000);
            second.ShouldBe(first);
        }
        finally
        {
            await ((IAsyncLifetime)again).DisposeAsync();
        }
    }

    /// <summary>Everything that people see; ids, keys and what stands in links differ at each start.</summary>
    private static async Task<List<string>> ContentAsync(PortalDbContext db)
    {
        var tenders = await db
            .Tenders.Select(row => new
            {
                row.Title,
                row.Reference,
                row.Status,
                row.StartDate,
                row.Obligation,
                row.Progress,
                row.RegisteredAt,
            })
            .ToListAsync();
        var fulfilments = await db
            .Fulfilments.Select(row => new
            {
                row.Title,
                row.Kind,
                row.Status,
                row.Value,
                row.CreatedAt,
                row.CreatedByName,
                row.DecisionReason,
            })
            .ToListAsync();
        var deliveries = await db
            .Deliveries.Select(row => new
            {
                row.Number,
                row.Status,
                row.From,
                row.To,
                row.Value,
                row.ClaimedAt,
                row.DecidedAt,
            })
            .ToListAsync();
        var files = await db
            .EvidenceFiles.Select(row => new
            {
                row.FileName,
                row.Sha256,
                row.UploadedAt,
                row.UploadedByName,
            })
            .ToListAsync();
        var mails = await db
            .OutgoingMails.Select(row => new
            {
                row.To,
                row.Subject,
                row.Status,
                row.CreatedAt,
            })
            .ToListAsync();
        var audit = await db
            .AuditEvents.Select(row => new
            {
                row.Action,
                row.At,
                row.ActorName,
                row.AmountCents,
            })
            .ToListAsync();
        var people = await db.Users.Select(row => new { row.Email, row.DisplayName }).ToListAsync();
        return
        [
            .. tenders
                .Cast<object>()
                .Concat(fulfilments)
                .Concat(deliveries)
                .Concat(files)
                .Concat(mails)
                .Concat(audit)
                .Concat(people)
                .Select(row => row.ToString()!)
                .Order(StringComparer.Ordinal),
        ];
    }
}
