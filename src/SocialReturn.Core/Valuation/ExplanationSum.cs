using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Gathers the lines of a value while it is computed, so that what is shown is what was summed.</summary>
internal sealed class ExplanationSum
{
    private readonly ImmutableArray<ExplanationLine>.Builder _lines = ImmutableArray.CreateBuilder<ExplanationLine>();

    public Rational Exact { get; private set; }

    /// <summary>A line of its own for each kind, under the same name.</summary>
    public static LineCode LineOf(FulfilmentKind kind) => Enum.Parse<LineCode>(kind.ToString());

    public void Add(LineCode code, string name, IReadOnlyList<ExplanationFactor> factors)
    {
        var exact = factors.Aggregate(Rational.Zero, (above, factor) => factor.ApplyTo(above));
        Exact += exact;
        _lines.Add(new ExplanationLine(code, name, exact.ToEuro(), [.. factors]));
    }

    /// <summary>Closes the sum on the value to the cent.</summary>
    public ValuationResult Close(Euro value)
    {
        var difference = value - Euro.Sum(_lines.Select(line => line.Amount));
        if (!difference.IsZero)
        {
            _lines.Add(new ExplanationLine(LineCode.Rounding, "", difference, []));
        }

        return new ValuationResult(value, Exact, default, _lines.ToImmutable(), [], []);
    }
}
