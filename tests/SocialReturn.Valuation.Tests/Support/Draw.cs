using FsCheck;
using FsCheck.Fluent;
using SocialReturn.Core.Common;

namespace SocialReturn.Valuation.Tests.Support;

/// <summary>What random schedules are drawn from.</summary>
internal static class Draw
{
    public static Gen<Euro> Amount(int cents) => Gen.Choose(1, cents).Select(amount => new Euro(amount));

    public static Gen<decimal> Percentage(int most) => Gen.Choose(1, most * 100).Select(hundredths => hundredths / 100m);

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (1, gen.Select(value => (T?)value)));

    public static Gen<T?> Rarely<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((4, Gen.Constant<T?>(null)), (1, gen.Select(value => (T?)value)));

    public static Gen<T[]> Several<T>(int count, Func<int, Gen<T>> make) => Gen.CollectToArray(Enumerable.Range(0, count), make);
}
