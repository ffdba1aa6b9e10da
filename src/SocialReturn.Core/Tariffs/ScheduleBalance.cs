using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>A block of a kind that is meant to be worth less, beside a group that is not worth more.</summary>
public sealed record UnbalancedBlocks(BuildingBlock Lower, BuildingBlock Group);

/// <summary>What a table may say and a region seldom means (rules.md, section 2): told before it is published, refused never. Pure.</summary>
public static class ScheduleBalance
{
    public static ImmutableArray<UnbalancedBlocks> NotLower(TariffSchedule schedule) =>
        [
            .. from kind in FulfilmentKinds.InOrder
            where kind.IsWorthLess
            from lower in schedule.BlocksOf(kind.Kind)
            from @group in schedule.BlocksOf(FulfilmentKinds.First.Kind)
            where lower.Unit == @group.Unit && lower.Amount >= @group.Amount
            select new UnbalancedBlocks(lower, @group),
        ];
}
