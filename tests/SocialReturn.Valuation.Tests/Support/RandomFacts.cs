using FsCheck;
using FsCheck.Fluent;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Support;

/// <summary>Facts for every shipped schedule and for schedules that nobody published.</summary>
public static class RandomFacts
{
    private static readonly Gen<TariffSchedule> Schedules = Gen.OneOf(Gen.Elements(TariffSchedules.Presets.AsEnumerable()), RandomSchedules.Any);

    public static Arbitrary<RandomPlacement> Placements() =>
        Arb.From(
            from schedule in Schedules
            from block in Gen.Elements(
                schedule.Blocks.Where(block =>
                    block.Kind.Describe().IsPlacement
                    && block.Unit is not (BlockUnit.Hour or BlockUnit.WageCost)
                    && !Array.Exists([BlockUnit.Day, BlockUnit.HalfDay, BlockUnit.Event], block.CountsBy)
                )
            )
            from offset in Gen.Choose(-500, 900)
            from length in Gen.Choose(0, 1_500)
            from hundredths in Gen.Choose(1, 6_000)
            from permanent in Gen.Elements(true, false)
            from participant in Participants()
            let term = new TenderTerm(new DateOnly(2023, 11, 15), new DateOnly(2024, 1, 10), new DateOnly(2026, 6, 20))
            let start = term.Start.AddDays(offset)
            select new RandomPlacement(
                schedule,
                term,
                new PlacementFacts
                {
                    Block = block.Code,
                    From = start,
                    To = start.AddDays(length),
                    HoursPerWeek = hundredths / 100m,
                    PermanentContract = permanent,
                    Participant = participant,
                }
            )
        );

    public static Arbitrary<RandomInvoice> Invoices() =>
        Arb.From(
            from schedule in Schedules.Where(schedule => schedule.BlocksOf(FulfilmentKind.SocialPurchase).Any(block => block.Allows(BlockUnit.Invoice)))
            from invoice in Gen.Choose(1, 100_000_000)
            from vatShare in Gen.Choose(0, 21)
            from materialShare in Gen.Choose(0, 100)
            from recognition in Gen.Elements("shelteredEmployer", "socialEnterprise", "pso30Plus", "psoStep1", null)
            let vat = (long)invoice * vatShare / 121
            let material = (invoice - vat) * materialShare / 100
            select new RandomInvoice(
                schedule,
                new EffortFacts
                {
                    Block = schedule.BlockOf(FulfilmentKind.SocialPurchase, null)!.Code,
                    Recognition = recognition,
                    InvoiceDate = new DateOnly(2025, 5, 5),
                    InvoiceInclVat = new Euro(invoice),
                    Vat = new Euro(vat),
                    MaterialCosts = new Euro(material),
                }
            )
        );

    private static Gen<ParticipantFacts> Participants() =>
        from born in Gen.Choose(1955, 2005)
        from knowsYear in Gen.Elements(true, true, false)
        from used in Gen.Frequency((2, Gen.Constant(0L)), (1, Gen.Choose(0, 30 * 31).Select(days => days * 12_180L)))
        from subsidyDays in Gen.Choose(-400, 900)
        from subsidy in Gen.Elements(true, false)
        from benefitMonths in Gen.Elements<int?>(null, 0, 5, 11, 12, 24, 60)
        from disability in Gen.Elements<bool?>(true, false, null)
        from statusHolder in Gen.Elements<bool?>(true, false, null)
        from languageGap in Gen.Elements<bool?>(true, false, null)
        from benefitDays in Gen.Choose(0, 2_000)
        from knowsBenefit in Gen.Elements(true, false)
        select new ParticipantFacts(knowsYear ? born : null, subsidy ? new DateOnly(2025, 1, 1).AddDays(subsidyDays) : null, new MonthShare(used))
        {
            WorkDisability = disability,
            StatusHolder = statusHolder,
            LanguageGap = languageGap,
            BenefitMonths = benefitMonths,
            LastBenefitDate = knowsBenefit ? new DateOnly(2021, 1, 1).AddDays(benefitDays) : null,
        };
}
