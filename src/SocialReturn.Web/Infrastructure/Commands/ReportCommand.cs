using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Storage;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>Makes the reports of a month and sends what is in the outbox.</summary>
public sealed class ReportCommand(
    PortalDbContext db,
    ReportService reports,
    MailSender sender,
    IMailTransport transport,
    JobHoldReader holds,
    IConfiguration configuration,
    TimeProvider clock
) : IPortalCommand
{
    private const string Month = "month";
    private const string Region = "region";

    public string Name => "report";

    public string Arguments => "--month 2026-10 [--region SLUG]";

    public string Summary => "Make and mail the reports of a month; again makes and mails nothing twice.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Writable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0, Month, Region);
        var month = ReadMonth(line);
        var region = line.Options.GetValueOrDefault(Region);
        var regionId = await db.Regions.Where(row => row.Slug == region).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (region is not null && regionId is null)
        {
            throw new UsageException(
                $"There is no region '{region}'. Regions: {string.Join(", ", await db.Regions.OrderBy(row => row.Slug).Select(row => row.Slug).ToListAsync(cancellationToken))}."
            );
        }

        if (StorageSetup.Root(configuration) is var root && !Directory.Exists(root))
        {
            throw new StorageUnavailableException(StorageFault.FolderMissing, root, inner: null);
        }

        if (await holds.FindAsync(cancellationToken) is not null)
        {
            await output.WriteLineAsync($"Jobs are held since a restore, and so are reports and mails: see the command {ReleaseJobsCommand.CommandName}.");
            return ExitCode.Failed;
        }

        var run = await reports.RunAsync(month, regionId, cancellationToken);
        var sent = await sender.SendDueAsync(cancellationToken);
        await output.WriteLineAsync(
            $"{month:yyyy-MM}: {run.Tenders} tenders, {run.Made} reports made, {run.Mailed} mails added, {sent} mails sent to {transport.Destination}."
        );
        foreach (var id in run.Failed)
        {
            await output.WriteLineAsync($"{month:yyyy-MM}: the report of tender {id} could not be made; why stands in the log, and the portal tries it again.");
        }

        return run.Failed.IsEmpty ? ExitCode.Done : ExitCode.Failed;
    }

    private DateOnly ReadMonth(CommandLine line)
    {
        if (
            !DateOnly.TryParseExact(
                line.Options.GetValueOrDefault(Month) + "-01",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
        )
        {
            throw new UsageException($"Command {Name} needs a month, as --month 2026-10.");
        }

        return month <= clock.DutchToday() ? month : throw new UsageException($"{month:yyyy-MM} has not begun.");
    }
}
