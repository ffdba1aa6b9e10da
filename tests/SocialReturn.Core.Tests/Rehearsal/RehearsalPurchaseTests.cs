using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Core.Tests.Rehearsal;

/// <summary>Purchases of a schedule that has two blocks for them: of cleaning the material counts too.</summary>
public sealed class RehearsalPurchaseTests : RehearsalSetting
{
    private static readonly TariffSchedule TwoBlocks = Av with
    {
        Blocks = Av.Blocks.Add(Av.FindBlock("inkoop")! with { Code = "schoonmaak", Family = "schoonmaak", Name = "Schoonmaak", MaterialDeducted = false }),
    };

    [Fact]
    public async Task Run_TwoBlocksForPurchases_AreTwoGroups()
    {
        await BuyAsync(new DateOnly(2026, 2, 10), "inkoop");
        await BuyAsync(new DateOnly(2026, 3, 10), "schoonmaak");

        var outcome = await RunAsync(With("schoonmaak", block => block with { Percentage = 50 }, TwoBlocks));

        // 12.100 − 2.100 − 3.000 = 7.000; of 12.100 − 2.100 = 10.000 the draft counts half.
        outcome
            .Groups.Select(row => (row.Kind, row.Before, row.After))
            .ShouldBe(
                [
                    (FulfilmentKind.SocialPurchase, Amounts(7_000, 7_000, 7_000), Amounts(7_000, 7_000, 7_000)),
                    (FulfilmentKind.SocialPurchase, Amounts(10_000, 10_000, 10_000), Amounts(5_000, 5_000, 5_000)),
                ],
                ignoreOrder: true
            );
        outcome.Groups.Select(row => row.Name).ShouldContain("Schoonmaak");
    }

    [Fact]
    public async Task Run_ABlockForPurchasesThatIsGone_IsNotComparable()
    {
        await BuyAsync(new DateOnly(2026, 3, 10), "schoonmaak");

        (await RunAsync(Av)).NotComparable.ShouldBe([new NotRehearsed("Schoonmaak", "Deze tabel heeft hiervoor geen bouwblok.", 1, Euro.FromWhole(10_000))]);
    }

    [Theory]
    [InlineData(BlockUnit.Agreed, "Volgens deze tabel spreekt een adviseur de waarde af.")]
    [InlineData(BlockUnit.LabourCost, "Het arbeidsdeel van de factuur is niet bekend.")]
    public async Task Run_AnotherUnitForPurchases_SaysWhatIsLacking(BlockUnit unit, string message)
    {
        await BuyAsync(new DateOnly(2026, 2, 10), "inkoop");
        await BuyAsync(new DateOnly(2026, 3, 10), "schoonmaak");

        var outcome = await RunAsync(With("schoonmaak", block => block with { Unit = unit }, TwoBlocks));

        outcome.NotComparable.Select(row => (row.Group, row.Message, row.Entries)).ShouldBe([("Schoonmaak", message, 1)]);
        outcome.Total.Entries.ShouldBe(1);
    }

    protected override Task PrepareAsync() => Stage.TableAsync(_ => TwoBlocks);
}
