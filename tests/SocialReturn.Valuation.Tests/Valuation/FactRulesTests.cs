using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class FactRulesTests
{
    private static readonly TenderTerm Term = new(Day("2025-11-24"), Day("2026-01-01"), Day("2026-12-31"));

    private static readonly PlacementFacts Placement = Weekly("participatiewet", "2026-01-01", "2026-06-30", 24);

    private static readonly EffortFacts Purchase = Invoice(12_100, 2_100, 3_000);

    public static TheoryData<string, FulfilmentFacts, string, FactErrorCode> Mistakes { get; } =
        new()
        {
            { AvRegio, Placement with { Block = "onbekend" }, "block", FactErrorCode.UnknownBlock },
            { AvRegio, Placement with { Block = "" }, "block", FactErrorCode.Missing },
            { AvRegio, Placement with { Block = "inkoop" }, "block", FactErrorCode.UnknownBlock },
            { AvRegio, Placement with { From = null }, "from", FactErrorCode.Missing },
            { AvRegio, Placement with { To = null }, "to", FactErrorCode.Missing },
            { AvRegio, Placement with { From = Day("2026-07-01") }, "to", FactErrorCode.DatesReversed },
            { AvRegio, Placement with { To = Day("9999-12-31") }, "to", FactErrorCode.OutOfRange },
            { AvRegio, Placement with { HoursPerWeek = null }, "hoursPerWeek", FactErrorCode.Missing },
            { AvRegio, Placement with { HoursPerWeek = 0 }, "hoursPerWeek", FactErrorCode.OutOfRange },
            { AvRegio, Placement with { HoursPerWeek = -1 }, "hoursPerWeek", FactErrorCode.OutOfRange },
            { AvRegio, Placement with { HoursPerWeek = 400 }, "hoursPerWeek", FactErrorCode.OutOfRange },
            { AvRegio, Placement with { HoursPerWeek = 24.001m }, "hoursPerWeek", FactErrorCode.OutOfRange },
            { AvRegio, Placement with { WorkedHours = 640 }, "workedHours", FactErrorCode.BothMethods },
            { AvRegio, Placement with { Participant = Born(1826) }, "participant.birthYear", FactErrorCode.OutOfRange },
            { AvRegio, Placement with { Participant = Born(2026) }, "participant.birthYear", FactErrorCode.OutOfRange },
            { AvRegio, Placement with { Participant = Used(-1) }, "participant.earlierCountedMonths", FactErrorCode.Negative },
            { AvRegio, Worked("ww", 0), "workedHours", FactErrorCode.OutOfRange },
            { AvRegio, Worked("ww", 1_000_001), "workedHours", FactErrorCode.OutOfRange },
            { AvRegio, Worked("ww", 60.01m, "2026-01-05", "2026-01-11"), "workedHours", FactErrorCode.TooManyHoursPerWeek },
            { AvRegio, Worked("ww", 3_129), "workedHours", FactErrorCode.TooManyHoursPerWeek },
            { AvRegio, Worked("ww", 640, from: "2026-01-01"), "to", FactErrorCode.Missing },
            { AvRegio, Worked("ww", 640, to: "2026-06-30"), "from", FactErrorCode.Missing },
            { AvRegio, Purchase with { InvoiceInclVat = Euro.Zero, Vat = Euro.Zero, MaterialCosts = Euro.Zero }, "invoiceInclVat", FactErrorCode.Missing },
            { AvRegio, Purchase with { InvoiceInclVat = new Euro(-1) }, "invoiceInclVat", FactErrorCode.Negative },
            { AvRegio, Purchase with { InvoiceInclVat = Euro.FromWhole(1_000_000_000_000_000) }, "invoiceInclVat", FactErrorCode.TooLarge },
            { AvRegio, Purchase with { Vat = new Euro(-1) }, "vat", FactErrorCode.Negative },
            { AvRegio, Purchase with { MaterialCosts = new Euro(-1) }, "materialCosts", FactErrorCode.Negative },
            { AvRegio, Purchase with { Vat = Euro.FromWhole(12_101) }, "vat", FactErrorCode.VatOverInvoice },
            { AvRegio, Purchase with { MaterialCosts = new Euro(1_000_001) }, "materialCosts", FactErrorCode.MaterialOverInvoice },
        };

    public static TheoryData<string, FulfilmentFacts> Edges { get; } =
        new()
        {
            { AvRegio, Placement with { To = Day("2026-01-01") } },
            { AvRegio, Placement with { HoursPerWeek = 168 } },
            { AvRegio, Placement with { HoursPerWeek = 0.01m } },
            { AvRegio, Placement with { Participant = Young with { BirthYear = null } } },
            { AvRegio, Worked("ww", 60, "2026-01-05", "2026-01-11") },
            { AvRegio, Worked("ww", 3_128) },
            { Haaglanden, Worked("banenafspraak", 640) },
            { AvRegio, Purchase with { MaterialCosts = new Euro(1_000_000) } },
            { AvRegio, Purchase with { Vat = Euro.Zero } },
            { AvRegio, Purchase with { InvoiceInclVat = Euro.MaxInput } },
        };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Check_OneMistake_NamesTheField(string schedule, FulfilmentFacts facts, string field, FactErrorCode code)
    {
        var error = Valuator.Check(TariffSchedules.Preset(schedule), Term, facts).ShouldHaveSingleItem();

        error.ShouldBe(new FactError(field, code));
        error.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Edges), DisableDiscoveryEnumeration = true)]
    public void Check_AtTheEdge_IsAllowed(string schedule, FulfilmentFacts facts) =>
        Valuator.Check(TariffSchedules.Preset(schedule), Term, facts).ShouldBeEmpty();

    [Fact]
    public void Check_WorkedHoursOnABlockWithALimit_NeedsBothDates() =>
        Valuator
            .Check(TariffSchedules.Preset(Haaglanden), Term, Worked("ww", 640))
            .ShouldBe([new FactError("from", FactErrorCode.Missing), new FactError("to", FactErrorCode.Missing)]);

    [Fact]
    public void Check_TenderThatEndsBeforeItStarts_IsRefused() =>
        Valuator
            .Check(TariffSchedules.Preset(AvRegio), Term with { End = Day("2025-12-31") }, Placement)
            .ShouldBe([new FactError("tender.end", FactErrorCode.DatesReversed)]);

    [Fact]
    public void Check_PurchaseWithoutABlockForIt_IsRefused()
    {
        var schedule = TariffSchedules.Preset(AvRegio);
        var without = schedule with { Blocks = [.. schedule.Blocks.Where(block => block.Kind != FulfilmentKind.SocialPurchase)] };

        Valuator.Check(without, Term, Purchase).ShouldBe([new FactError("block", FactErrorCode.UnknownBlock)]);
    }

    [Fact]
    public void Value_FactsThatWereNotChecked_Throws()
    {
        var exception = Should.Throw<InvalidFactsException>(() => Valuator.Value(TariffSchedules.Preset(AvRegio), Term, Placement with { HoursPerWeek = 400 }));

        exception.Errors.ShouldBe([new FactError("hoursPerWeek", FactErrorCode.OutOfRange)]);
    }

    [Theory]
    [InlineData(24, null, null)]
    [InlineData(null, null, "periods[0].hoursPerWeek: Missing")]
    [InlineData(24, 100, "periods[0].workedHours: NotAgreedMethod")]
    [InlineData(400, null, "periods[0].hoursPerWeek: OutOfRange")]
    public void CheckPeriods_AgreedByHoursPerWeek_IsDeliveredThatWay(int? hoursPerWeek, int? workedHours, string? error) =>
        ErrorsOf(Placement, new DeliveredPeriod(Day("2026-01-01"), Day("2026-01-31"), hoursPerWeek, workedHours)).ShouldBe(error is null ? [] : [error]);

    [Theory]
    [InlineData(null, 100, null)]
    [InlineData(null, null, "periods[0].workedHours: Missing")]
    [InlineData(24, 100, "periods[0].hoursPerWeek: NotAgreedMethod")]
    public void CheckPeriods_AgreedByWorkedHours_IsDeliveredThatWay(int? hoursPerWeek, int? workedHours, string? error) =>
        ErrorsOf(Worked("ww", 640), new DeliveredPeriod(Day("2026-01-01"), Day("2026-01-31"), hoursPerWeek, workedHours))
            .ShouldBe(error is null ? [] : [error]);

    [Theory]
    [InlineData("2026-01-01", "2026-02-01", true)]
    [InlineData("2026-01-01", "2026-01-31", false)]
    [InlineData("2026-02-28", "2026-03-31", true)]
    [InlineData("2026-03-01", "2026-03-31", false)]
    [InlineData("2026-02-10", "2026-02-11", true)]
    [InlineData("2026-01-01", "2026-12-31", true)]
    public void CheckPeriods_TwoThatShareADay_NamesTheSecond(string from, string to, bool overlaps) =>
        ErrorsOf(Placement, new DeliveredPeriod(Day("2026-02-01"), Day("2026-02-28"), 24, null), new DeliveredPeriod(Day(from), Day(to), 24, null))
            .ShouldBe(overlaps ? ["periods[1].from: PeriodsOverlap"] : []);

    [Fact]
    public void CheckPeriods_ReversedPeriod_NamesIt() =>
        ErrorsOf(Placement, new DeliveredPeriod(Day("2026-02-28"), Day("2026-02-01"), 24, null)).ShouldBe(["periods[0].to: DatesReversed"]);

    [Fact]
    public void ErrorTexts_EveryCode_HasOne()
    {
        foreach (var code in Enum.GetValues<FactErrorCode>())
        {
            new FactError("veld", code).Message.ShouldNotBeNullOrWhiteSpace(code.ToString());
        }
    }

    private static IEnumerable<string> ErrorsOf(PlacementFacts agreed, params DeliveredPeriod[] periods) =>
        Valuator.CheckPeriods(TariffSchedules.Preset(AvRegio), Term, agreed, periods).Select(error => $"{error.Field}: {error.Code}");
}
