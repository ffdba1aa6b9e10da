using Microsoft.Data.Sqlite;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Demo.Data;

/// <summary>Plays the history in parts, each over a copy of the database with its places and people, on a processor of its own.</summary>
internal sealed class DemoRun(IServiceProvider portal, SqliteConnection database, DemoStage stage, IFileStore files)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    public async Task PlayAsync(IProgress<double> progress, CancellationToken cancellationToken)
    {
        var fulfilments = DemoHistory.Make(stage);
        var copies = new List<SqliteConnection>();
        var timelines = new List<DemoTimeline>();
        var playing = new List<Task>();
        foreach (var tenders in DemoParts.Of(fulfilments.Select(group => group.Key), DemoParts.Count))
        {
            var copy = await SqliteCopy.OfAsync(database, cancellationToken);
            var clock = new DemoClock(new DateTimeOffset(stage.Calendar.Now, TimeSpan.Zero));
            var timeline = new DemoTimeline(clock, stage.Calendar.Now);
            copies.Add(copy);
            timelines.Add(timeline);
            playing.Add(
                Task.Run(
                    async () =>
                    {
                        await using var host = DemoHost.Build(portal, copy, clock, stage.Calendar, files);
                        await DemoHistory.PlayAsync(stage.On(host, timeline), tenders, fulfilments, cancellationToken);
                    },
                    cancellationToken
                )
            );
        }

        await WatchAsync(Task.WhenAll(playing), timelines, progress);
        foreach (var copy in copies)
        {
            await SqliteCopy.AddAsync(database, copy, cancellationToken);
            await copy.DisposeAsync();
        }
    }

    private static async Task WatchAsync(Task playing, List<DemoTimeline> timelines, IProgress<double> progress)
    {
        while (await Task.WhenAny(playing, Task.Delay(Pace)) != playing)
        {
            progress.Report(timelines.Min(timeline => timeline.Share));
        }

        await playing;
    }
}
