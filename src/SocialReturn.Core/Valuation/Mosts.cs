using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// The most in euro that a block is worth (docs/tariff-schedule.md, "Blocks"): per unit, per fulfilment, and per participant and tender. It holds
/// over all parts of a fulfilment together, so that how they are split changes nothing. Bonuses come on top.
/// </summary>
/// <param name="earlier">What the participant already brought by this block on the tender.</param>
internal sealed class Mosts(BuildingBlock block, Euro earlier)
{
    private readonly BlockLimits _limits = block.Limits;
    private Rational _value;
    private Rational _units;

    /// <summary>What counts of all parts so far, exact, in euro.</summary>
    public Rational Counted { get; private set; }

    public bool Any => _limits is not { Most: null, MostPerParticipant: null, MostPerUnit: null };

    /// <summary>The key by which fulfilments of a participant tell each other what they brought by a block; no code has a slash.</summary>
    public static string KeyOf(BuildingBlock block) => "/" + block.Code;

    /// <summary>Takes what is over a most off the sum of a part, with the reason.</summary>
    /// <param name="units">How many there are of the unit that the most is for; zero where it is for none.</param>
    public void Cut(ExplanationSum sum, Rational units)
    {
        var value = sum.Exact;
        (_value, _units) = (_value + value, _units + units);
        var (room, code, most) = Tightest();
        var counted = Rational.Min(_value, room);
        var over = counted - Counted - value;
        Counted = counted;
        if (!over.IsZero)
        {
            sum.Add(LineCode.OverMost, "", [new ExplanationFactor(code, over, [most, _units])]);
        }
    }

    private (Rational Room, FactorCode Code, Rational Most) Tightest()
    {
        var none = (Room: _value, Code: FactorCode.OverMost, Most: Rational.Zero);
        return new (Rational Room, FactorCode Code, Rational Most)[]
        {
            none,
            _limits.Most is { } most ? (Rational.From(most), FactorCode.OverMost, Rational.From(most)) : none,
            _limits.MostPerParticipant is { } own
                ? (Rational.Max(Rational.Zero, Rational.From(own - earlier)), FactorCode.OverMostPerParticipant, Rational.From(own))
                : none,
            _limits.MostPerUnit is { } each ? (Rational.From(each) * _units, FactorCode.OverMostPerUnit, Rational.From(each)) : none,
        }.MinBy(most => most.Room);
    }
}
