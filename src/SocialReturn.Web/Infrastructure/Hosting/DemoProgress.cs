using System.Diagnostics;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>Tells whoever typed the command what is made and how far it is: a line at once, one per fifth, and one at the end.</summary>
public sealed class DemoProgress(TextWriter output) : IProgress<double>
{
    private const int Steps = 5;

    private readonly Stopwatch watch = new();
    private int told;

    public void Begin()
    {
        watch.Start();
        output.WriteLine("The database is empty: the demo data is made now, which takes a minute or two.");
    }

    public void Report(double value)
    {
        var step = Math.Min((int)(value * Steps), Steps - 1);
        if (step > told)
        {
            told = step;
            output.WriteLine($"Demo data: {100 * step / Steps}%");
        }
    }

    public void End() => output.WriteLine(FormattableString.Invariant($"The demo data is there, after {watch.Elapsed.TotalSeconds:0.0} seconds."));

    /// <summary>Both hear it.</summary>
    public IProgress<double> And(IProgress<double> other) => new Both(this, other);

    private sealed class Both(IProgress<double> one, IProgress<double> other) : IProgress<double>
    {
        public void Report(double value)
        {
            one.Report(value);
            other.Report(value);
        }
    }
}
