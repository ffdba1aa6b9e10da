using System.Diagnostics;
using System.Text.Json;

namespace SocialReturn.Benchmarks;

/// <summary>
/// The whole way of an accident: people write, a backup is made meanwhile, the portal is killed, the backup is put back elsewhere and
/// started. Everything that was answered before the moment of the backup has to be there, and nobody gets a mail twice.
/// </summary>
internal static class DrillBenchmark
{
    private const int Writers = 4;
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(4);

    /// <summary>Longer than jobs wait after a start, and than mail between two looks.</summary>
    private static readonly TimeSpan Jobs = TimeSpan.FromSeconds(12);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var data = await PortalData.SeedAsync(cancellationToken);
        using var place = new PortalData();
        var backup = data.InFolder("backup");
        var (done, began, ended) = await WriteAndBackUpAsync(data, backup, cancellationToken);
        var moment = Moment(backup);
        WriteTimes(done, began, ended, moment);

        var watch = Stopwatch.StartNew();
        var said = await PortalProcess.CommandAsync(place, cancellationToken, "restore", backup);
        Console.WriteLine($"Restore with its verify: {watch.Elapsed.TotalSeconds:0.0} s; {said.TrimEnd().Split('\n')[^1].Trim()}");
        await CountAsync(place, done, moment, cancellationToken);
        await StartAgainAsync(data, place, cancellationToken);
    }

    private static async Task<(List<Acknowledged> Done, DateTime Began, DateTime Ended)> WriteAndBackUpAsync(
        PortalData data,
        string backup,
        CancellationToken cancellationToken
    )
    {
        await using var portal = await PortalProcess.StartAsync(PortalProcess.BuiltDll, data, cancellationToken);
        var writers = await Task.WhenAll(Enumerable.Range(1, Writers).Select(number => DrillWriter.SignedInAsync(portal, number, cancellationToken)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = Task.WhenAll(writers.Select(writer => writer.RunAsync(stop.Token)));
        await RunForAsync(writing, Before, cancellationToken);
        var began = TimeProvider.System.GetUtcNow().UtcDateTime;
        Console.Write(await PortalProcess.CommandAsync(data, cancellationToken, "backup", backup));
        var ended = TimeProvider.System.GetUtcNow().UtcDateTime;
        await RunForAsync(writing, After, cancellationToken);
        await stop.CancelAsync();
        await writing;
        foreach (var writer in writers)
        {
            writer.Dispose();
        }

        return ([.. writers.SelectMany(writer => writer.Done)], began, ended);
    }

    /// <summary>A writer that fails ends the drill.</summary>
    private static async Task RunForAsync(Task writing, TimeSpan time, CancellationToken cancellationToken)
    {
        if (await Task.WhenAny(writing, Task.Delay(time, cancellationToken)) == writing)
        {
            await writing;
        }
    }

    private static void WriteTimes(List<Acknowledged> done, DateTime began, DateTime ended, DateTime moment)
    {
        Console.WriteLine(
            $"Backup beside {Writers} people who write: {(ended - began).TotalSeconds:0.0} s with the start of its process; its moment came after {(moment - began).TotalSeconds:0.0} s"
        );
        foreach (
            var (when, which) in new[] { ("before", done.Where(one => one.At < began)), ("during", done.Where(one => one.At >= began && one.Asked <= ended)) }
        )
        {
            var times = which.Select(one => one.Milliseconds).ToList();
            Console.WriteLine($"A write {when} the backup, ms: {Spread.Of(times).Write("0")} ({times.Count} writes)");
        }
    }

    private static async Task CountAsync(PortalData place, List<Acknowledged> done, DateTime moment, CancellationToken cancellationToken)
    {
        var stock = await Stock.ReadAsync(place, cancellationToken);
        var removed = done.Where(one => one.Kind == AcknowledgedKind.Removal).ToLookup(one => one.Id);
        var promised = done.Where(one => one.At < moment && one.Kind != AcknowledgedKind.Removal && !removed.Contains(one.Id)).ToList();
        var back = done.Where(one => one.Kind == AcknowledgedKind.Removal && one.At < moment)
            .Count(one => stock.Rows.Contains(one.Id) || stock.Files.Contains(one.Id));
        var lost = promised.Count(one => !stock.Has(one));
        Console.WriteLine($"Answered before the moment: {promised.Count} writes that stand, {lost} lost; {back} removals undone");
        Console.WriteLine(
            $"Rows without their file: {stock.Rows.Count(id => !stock.Files.Contains(id))}; files without a row: {stock.Files.Count(id => !stock.Rows.Contains(id))}, of {stock.Files.Count}"
        );
        Console.WriteLine($"Written after the moment, and so not in it: {done.Count(one => one.Asked > moment)}");
    }

    private static async Task StartAgainAsync(PortalData data, PortalData place, CancellationToken cancellationToken)
    {
        await using var portal = await PortalProcess.StartAsync(PortalProcess.BuiltDll, place, cancellationToken);
        await Task.Delay(Jobs, cancellationToken);
        Console.WriteLine($"Start: {portal.FirstAnswer.TotalSeconds:0.0} s to the front page; mails that left while jobs are held: {Mails(place).Count}");
        Console.Write(await PortalProcess.CommandAsync(place, cancellationToken, "release-jobs", "--drop-mails"));
        await Task.Delay(Jobs, cancellationToken);
        Console.WriteLine(
            $"Mails that left in both lives: {Mails(place).Intersect(Mails(data), StringComparer.Ordinal).Count()} (before the accident {Mails(data).Count})"
        );
    }

    private static List<string> Mails(PortalData data) =>
        Directory.Exists(data.Mails) ? [.. Directory.GetFiles(data.Mails, "*.eml").Select(path => Path.GetFileName(path))] : [];

    private static DateTime Moment(string backup)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(backup, "manifest.json")));
        return manifest.RootElement.GetProperty("moment").GetDateTime();
    }
}
