using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SocialReturn.Core.Common;

namespace SocialReturn.TestKit;

/// <summary>What the portal measures while a test runs: what this test set going, not what others do at the same time.</summary>
public sealed class Measurements : IDisposable
{
    private static readonly AsyncLocal<Measurements?> Ours = new();

    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<string> lines = [];

    public Measurements()
    {
        Ours.Value = this;
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == PortalMeter.Name)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, null, tags));
        listener.Start();
    }

    /// <summary>As "socialreturn.mails outcome=sent: 1", in order; how long something took is left out.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    public void Dispose()
    {
        Ours.Value = null;
        listener.Dispose();
    }

    private void Add(Instrument instrument, long? value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Ours.Value != this)
        {
            return;
        }

        var line = instrument.Name;
        foreach (var (name, tag) in tags)
        {
            line += $" {name}={tag}";
        }

        lines.Enqueue(value is null ? line : $"{line}: {value}");
    }
}
