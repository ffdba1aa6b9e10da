using System.Net;
using System.Reflection;
using System.Text.Json;
using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Api;

public sealed class TariffScheduleApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string> Presets => [.. TariffSchedules.Presets.Select(preset => preset.Code)];

    [Fact]
    public async Task List_HasEveryPublishedSchedule()
    {
        using var visitor = portal.Visitor();

        var answer = await ApiAnswer.GetAsync(visitor, "tariff-schedules");

        answer
            .Json.EnumerateArray()
            .Select(schedule => schedule.GetProperty("code").GetString())
            .ShouldBe(TariffSchedules.Presets.Select(preset => preset.Code), ignoreOrder: true);
        answer.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    /// <summary>What a file can say, the API tells: a field that is left out would change what its readers compute.</summary>
    [Fact]
    public void EveryFieldOfTheLanguage_HasAPlaceInTheAnswer()
    {
        var missing = SchedulePart
            .Lists.Insert(0, SchedulePart.Head)
            .SelectMany(part => part.Fields.Select(field => part.IsHead ? field.Name : $"{part.Name}.{field.Name}"))
            .Where(path => !HasPlace(typeof(Web.Api.TariffScheduleAnswer), path.Split('.')));

        missing.ShouldBeEmpty();

        static bool HasPlace(Type type, string[] path)
        {
            if (path.Length == 0)
            {
                return true;
            }

            var property = type.GetProperty(path[0], BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType;
            return property is not null
                && HasPlace(property is { IsGenericType: true } list && path.Length > 1 ? list.GetGenericArguments()[0] : property, path[1..]);
        }
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Show_Preset_HasEveryFieldAndAmount(string code)
    {
        using var visitor = portal.Visitor();
        var preset = TariffSchedules.Preset(code);

        var shown = (await ApiAnswer.GetAsync(visitor, "tariff-schedules/" + code)).Json;

        string[] fields =
        [
            "code",
            "name",
            "region",
            "validFrom",
            "validTo",
            "selectedBy",
            "normHoursPerWeek",
            "verified",
            "source",
            "blocks",
            "bonuses",
            "caps",
            "recognitions",
            "contractorDiscounts",
        ];
        fields.Where(field => !shown.TryGetProperty(field, out _)).ShouldBeEmpty();
        shown.GetProperty("normHoursPerWeek").GetDecimal().ShouldBe(preset.NormHoursPerWeek);
        shown.GetProperty("verified").GetBoolean().ShouldBe(preset.Verified);
        var blocks = shown.GetProperty("blocks").EnumerateArray().ToList();
        blocks
            .Select(block =>
                (
                    Code(block),
                    Amount(block, "amount"),
                    Amount(block, "hourlyRate"),
                    Kind: block.GetProperty("kind").GetString(),
                    Unit: block.GetProperty("unit").GetString()
                )
            )
            .ShouldBe(
                preset.Blocks.Select(block =>
                    (
                        block.Code,
                        block.Amount?.Amount,
                        block.HourlyRate?.Amount,
                        Kind: (string?)JsonNames.Of(block.Kind),
                        Unit: (string?)JsonNames.Of(block.Unit)
                    )
                )
            );
        blocks.Select(block => Number(block.GetProperty("limits"), "months")).ShouldBe(preset.Blocks.Select(block => (decimal?)block.Limits.Months));
        shown.GetProperty("bonuses").EnumerateArray().Select(Code).ShouldBe(preset.Bonuses.Select(bonus => bonus.Code));
        shown.GetProperty("caps").EnumerateArray().Select(Code).ShouldBe(preset.Caps.Select(cap => cap.Code));
        shown.GetProperty("recognitions").EnumerateArray().Select(Code).ShouldBe(preset.Recognitions.Select(recognition => recognition.Code));
        shown.GetProperty("contractorDiscounts").EnumerateArray().Select(Code).ShouldBe(preset.ContractorDiscounts.Select(discount => discount.Code));
    }

    [Fact]
    public async Task Show_Amounts_HaveTwoDecimals()
    {
        using var visitor = portal.Visitor();

        (await ApiAnswer.GetAsync(visitor, "tariff-schedules/av-regio-2020")).Text.ShouldContain("\"amount\":40000.00");
    }

    [Fact]
    public async Task Published_NewerVersion_TakesThePlaceOfTheShippedOne_AndADraftDoesNot()
    {
        await using var own = await PortalOfATest.StartAsync();
        var world = await own.Portal.WorldAsync();
        using var visitor = own.Portal.Visitor();
        var second = TariffSchedules.Preset("haaglanden-2023") with { Name = "Haaglanden, tweede versie", Version = 7 };
        var draft = second with { Name = "Haaglanden, concept", Version = 8 };
        var foreign = TariffSchedules.Preset("rijnmond-2024") with { Name = "Rijnmond volgens een ander", Version = 9 };
        var published = Stored(world, second);
        published.Publish(PortalFactory.Now.UtcDateTime);
        var stolen = Stored(world, foreign);
        stolen.Publish(PortalFactory.Now.UtcDateTime);
        await own.Portal.SaveAsync(published, Stored(world, draft), stolen);

        (await ApiAnswer.GetAsync(visitor, "tariff-schedules/haaglanden-2023")).Json.GetProperty("name").GetString().ShouldBe("Haaglanden, tweede versie");
        (await ApiAnswer.GetAsync(visitor, "tariff-schedules/rijnmond-2024")).Json.GetProperty("name").GetString().ShouldBe("Rijnmond 2024");
    }

    [Fact]
    public async Task List_Path_IsAnsweredForEverybodyWithoutSigningIn()
    {
        using var visitor = portal.Visitor();

        (await ApiAnswer.GetAsync(visitor, "tariff-schedules")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static TariffScheduleVersion Stored(World world, TariffSchedule schedule) =>
        new(world.Haaglanden.Id, schedule, TariffScheduleWriter.Write(schedule));

    private static string Code(JsonElement element) => element.GetProperty("code").GetString()!;

    private static decimal? Amount(JsonElement element, string name) => Number(element, name);

    private static decimal? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    /// <summary>A portal whose database nobody else looks at.</summary>
    private sealed class PortalOfATest : IAsyncDisposable
    {
        public PortalFactory Portal { get; } = new();

        public static async Task<PortalOfATest> StartAsync()
        {
            var own = new PortalOfATest();
            await own.Portal.InitializeAsync();
            return own;
        }

        public async ValueTask DisposeAsync() => await ((IAsyncLifetime)Portal).DisposeAsync();
    }
}
