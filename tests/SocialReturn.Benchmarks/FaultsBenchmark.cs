namespace SocialReturn.Benchmarks;

/// <summary>
/// One accident after the other on the same portal. Each is followed by verify, and by a count of what was answered with success before and
/// is gone, and of files that were there before and are not.
/// </summary>
internal static class FaultsBenchmark
{
    private const string Month = "2026-11";
    private const int Writers = 4;

    private static readonly TimeSpan[] Moments = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3.5), TimeSpan.FromSeconds(5)];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(3);

    /// <exception cref="InvalidOperationException">Something was lost, destroyed, made twice, or does not hold.</exception>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var data = await PortalData.SeedAsync(cancellationToken);
        var done = new List<Acknowledged>();
        var faults = 0;

        foreach (var moment in Moments)
        {
            var before = await Stock.ReadAsync(data, cancellationToken);
            done.AddRange(await WriteAsync(data, () => Task.Delay(moment, cancellationToken), cancellationToken));
            faults += await TellAsync($"killed after {moment.TotalSeconds:0.0} s of writing", data, before, done, cancellationToken);
        }

        var whole = await Stock.ReadAsync(data, cancellationToken);
        done.AddRange(await WriteAsync(data, () => TakeFilesAwayAsync(data, cancellationToken), cancellationToken));
        faults += await TellAsync("files away while people write, and back", data, whole, done, cancellationToken);

        whole = await Stock.ReadAsync(data, cancellationToken);
        var backup = data.InFolder("backup-killed");
        await PortalProcess.KillCommandAsync(data, Soon, cancellationToken, "backup", backup);
        faults += await TellAsync(
            $"backup killed, {(File.Exists(Path.Combine(backup, "manifest.json")) ? "when it was whole" : "no list")}",
            data,
            whole,
            done,
            cancellationToken
        );

        await PortalProcess.KillCommandAsync(data, Soon, cancellationToken, "report", "--month", Month);
        faults += await TellAsync("reports killed", data, whole, done, cancellationToken);
        await PortalProcess.CommandAsync(data, cancellationToken, "report", "--month", Month);
        faults += await TellAsync("reports made to their end", data, whole, done, cancellationToken);

        faults += await RestoreKilledAsync(data, done, cancellationToken);
        if (faults > 0)
        {
            throw new InvalidOperationException($"{faults} accidents left something that should not be.");
        }
    }

    /// <summary>People write until the accident is over; then the portal is killed.</summary>
    private static async Task<List<Acknowledged>> WriteAsync(PortalData data, Func<Task> accident, CancellationToken cancellationToken)
    {
        var portal = await PortalProcess.StartAsync(PortalProcess.BuiltDll, data, cancellationToken);
        var writers = await Task.WhenAll(Enumerable.Range(1, Writers).Select(number => DrillWriter.SignedInAsync(portal, number, cancellationToken)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = Task.WhenAll(writers.Select(writer => UntilItFailsAsync(writer, stop.Token)));
        await accident();
        await portal.DisposeAsync();
        await stop.CancelAsync();
        await writing;
        foreach (var writer in writers)
        {
            writer.Dispose();
        }

        return [.. writers.SelectMany(writer => writer.Done.Where(one => one.Id != writer.Doubtful))];
    }

    /// <summary>What is answered with a fault, or not at all, is no promise; the next try may succeed.</summary>
    private static async Task UntilItFailsAsync(DrillWriter writer, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await writer.RunAsync(stop);
            }
            catch (Exception refused) when (refused is HttpRequestException or InvalidOperationException or IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            }
        }
    }

    private static async Task TakeFilesAwayAsync(PortalData data, CancellationToken cancellationToken)
    {
        var elsewhere = data.InFolder("files-elsewhere");
        await Task.Delay(Away, cancellationToken);
        Directory.Move(data.Files, elsewhere);
        await Task.Delay(Away, cancellationToken);
        Directory.Move(elsewhere, data.Files);
        await Task.Delay(Away, cancellationToken);
    }

    private static async Task<int> RestoreKilledAsync(PortalData data, List<Acknowledged> done, CancellationToken cancellationToken)
    {
        var backup = data.InFolder("backup");
        await PortalProcess.CommandAsync(data, cancellationToken, "backup", backup);
        using var place = new PortalData();
        var killed = await PortalProcess.KillCommandAsync(place, Soon, cancellationToken, "restore", backup);
        var (code, said) = await PortalProcess.TryCommandAsync(place, cancellationToken, "status");
        Console.WriteLine($"restore {(killed ? "killed" : "was done before it could be killed")}: then status ends with {code}, {said.Trim().Split('\n')[0]}");
        using var emptied = new PortalData();
        await PortalProcess.CommandAsync(emptied, cancellationToken, "restore", backup);
        var there = await Stock.ReadAsync(data, cancellationToken);
        return await TellAsync("restored anew in an emptied place", emptied, there, done, cancellationToken) + (killed && code == 0 ? 1 : 0);
    }

    /// <returns>1 when something is not as it should be.</returns>
    private static async Task<int> TellAsync(string accident, PortalData data, Stock before, List<Acknowledged> done, CancellationToken cancellationToken)
    {
        var (code, said) = await PortalProcess.TryCommandAsync(data, cancellationToken, "verify");
        var now = await Stock.ReadAsync(data, cancellationToken);
        var removed = done.Where(one => one.Kind == AcknowledgedKind.Removal).Select(one => one.Id).ToHashSet();
        var promised = done.Where(one => one.Kind != AcknowledgedKind.Removal && !removed.Contains(one.Id)).ToList();
        var lost = promised.Count(one => !now.Has(one));
        // A removal that was cut off before its answer takes its row along.
        var destroyed = before.Files.Count(id => !now.Files.Contains(id) && now.Rows.Contains(id));
        Console.WriteLine(
            $"{accident}: {promised.Count} answered writes stand, {lost} lost, {destroyed} files destroyed; {said.TrimEnd().Split('\n')[^1].Trim()}"
        );
        if (code != 0)
        {
            Console.WriteLine(said);
        }

        return code == 0 && lost == 0 && destroyed == 0 ? 0 : 1;
    }
}
