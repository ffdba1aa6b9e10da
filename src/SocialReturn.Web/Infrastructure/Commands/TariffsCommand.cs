using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>
/// Schedule files, for who would rather use an editor than the screens. What is told of a file is Dutch, as on the screens: a region's
/// administrator writes it. What an operator did with it is English.
/// </summary>
public sealed class TariffsCommand(PortalDbContext db, TariffService tariffs, CurrentScope scope) : IPortalCommand
{
    private const int MostBytes = 1024 * 1024;
    private const string Region = "region";
    private const string Version = "version";

    public string Name => "tariffs";

    public string Arguments => "import|check FILE, export CODE FILE";

    public string Summary => "Import a schedule file as a draft, check one, or write one.";

    public DatabaseNeed NeedOf(CommandLine line) =>
        line.Values switch
        {
            ["import", ..] => DatabaseNeed.Writable,
            ["export", ..] => DatabaseNeed.Readable,
            _ => DatabaseNeed.None,
        };

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken) =>
        line.Values switch
        {
            ["check", ..] => await CheckAsync(line, output, cancellationToken),
            ["import", ..] => await ImportAsync(line, output, cancellationToken),
            ["export", ..] => await ExportAsync(line, output, cancellationToken),
            _ => throw new UsageException($"Command {Name} needs import, check or export."),
        };

    private static async Task<int> CheckAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 2);
        var file = await ReadAsync(line.Values[1], cancellationToken);
        var check = TariffFileCheck.Of(file);
        await WriteAsync(output, check.Lines);
        return check.IsRight ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<int> ImportAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 2);
        var file = await ReadAsync(line.Values[1], cancellationToken);
        var reading = TariffScheduleReader.Read(file);
        if (reading.Schedule is not { } schedule)
        {
            await WriteAsync(output, TariffFileCheck.FaultsIn(reading));
            await output.WriteLineAsync("Nothing was imported.");
            return ExitCode.Failed;
        }

        if (await db.Regions.SingleOrDefaultAsync(region => region.Slug == schedule.Region, cancellationToken) is not { } region)
        {
            await output.WriteLineAsync($"There is no region '{schedule.Region}': nothing was imported.");
            return ExitCode.Failed;
        }

        using var entered = scope.Enter(AccessScope.ForRegion(region.Id, Actor.System(Name)));
        var outcome = await tariffs.ImportAsync(file, Ids.New(), cancellationToken);
        await WriteAsync(output, outcome.Errors.Select(error => error.Message));
        await output.WriteLineAsync(
            outcome.IsDone
                ? $"{schedule.Code} is a draft of {region.Name}. An administrator of the region publishes it at /advies/tarieven/{outcome.Value}."
                : "Nothing was imported."
        );
        return outcome.IsDone ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<int> ExportAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 3, Region, Version);
        var (code, region) = (line.Values[1], line.Options.GetValueOrDefault(Region));
        var number = ReadVersion(line);
        var found = await db
            .TariffSchedules.AsNoTracking()
            .Where(row =>
                row.Code == code
                && (number == null || row.Number == number)
                && (region == null || db.Regions.Any(known => known.Id == row.RegionId && known.Slug == region))
            )
            .OrderByDescending(row => row.Status == TariffStatus.Published)
            .ThenByDescending(row => row.Number)
            .ToListAsync(cancellationToken);
        if (found is not [var stored, ..])
        {
            await output.WriteLineAsync($"There is no schedule '{code}'.");
            return ExitCode.Failed;
        }

        if (found.Exists(row => row.RegionId != stored.RegionId))
        {
            throw new UsageException($"More regions have a schedule '{code}': choose one with --{Region} SLUG.");
        }

        await File.WriteAllTextAsync(line.Values[2], stored.Document, cancellationToken);
        await output.WriteLineAsync($"{stored.Code} version {stored.Number} ({stored.Status}) is in {line.Values[2]}.");
        return ExitCode.Done;
    }

    private static int? ReadVersion(CommandLine line) =>
        line.Options.GetValueOrDefault(Version) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"Version '{text}' is no number.");

    /// <exception cref="UsageException">There is no such file, or it is larger than any schedule.</exception>
    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        return !file.Exists ? throw new UsageException(DutchText.Format(CheckTexts.NoFile, path))
            : file.Length > MostBytes ? throw new UsageException(DutchText.Format(CheckTexts.TooLarge, path))
            : await File.ReadAllTextAsync(path, cancellationToken);
    }

    private static async Task WriteAsync(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var text in lines)
        {
            await output.WriteLineAsync(text);
        }
    }
}
