using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Publishing;

/// <summary>Each table is chosen by its own day of a tender; the one that begins last holds.</summary>
public sealed class TariffSelectionTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private readonly Region region = new("proef", "Proef", "Adviespunt Proef", "sroi@proef.example");

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.SaveAsync(region);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Select_OfTablesByEachDay_LooksAtTheDayOfEach()
    {
        var published = await TableAsync("publicatie", SelectingDay.Publication, "2021-01-01", "2021-12-31");
        var awarded = await TableAsync("gunning", SelectingDay.Award, "2022-01-01", "2022-12-31");
        var started = await TableAsync("start", SelectingDay.Start, "2023-01-01", "2023-12-31");

        (await SelectAsync("2022-06-01", "2021-12-31", "2024-01-01")).ShouldBe(awarded); // fits two: the later one
        (await SelectAsync("2022-06-01", "2021-12-31", "2023-01-01")).ShouldBe(started); // fits all three
        (await SelectAsync("2024-02-01", "2021-12-31", "2024-03-01")).ShouldBe(published);
        (await SelectAsync("2024-02-01", "2022-01-01", "2024-03-01")).ShouldBeNull();
    }

    [Fact]
    public async Task Select_WithoutADayOfPublication_NeverChoosesATableByIt()
    {
        var table = await TableAsync("publicatie", SelectingDay.Publication, "2021-01-01", null);

        (await SelectAsync("2026-02-01", null, "2026-03-01")).ShouldBeNull();
        (await SelectAsync("2026-02-01", "2026-01-15", "2026-03-01")).ShouldBe(table);
        (await SelectAsync("2021-02-01", "2020-12-31", "2021-03-01")).ShouldBeNull(); // published the day before
    }

    private async Task<Guid> TableAsync(string code, SelectingDay day, string from, string? to)
    {
        var schedule = TariffSchedules.Preset("haaglanden-2023") with
        {
            Code = code,
            SelectedBy = day,
            ValidFrom = DateOnly.Parse(from),
            ValidTo = to is null ? null : DateOnly.Parse(to),
        };
        var table = new TariffScheduleVersion(region.Id, schedule, TariffScheduleWriter.Write(schedule));
        table.Publish(new DateTime(2021, 1, 2, 9, 0, 0, DateTimeKind.Utc));
        await portal.SaveAsync(table);
        return table.Id;
    }

    private async Task<Guid?> SelectAsync(string award, string? published, string start)
    {
        var dates = new TenderDates(DateOnly.Parse(award), published is null ? null : DateOnly.Parse(published), DateOnly.Parse(start));
        return await portal.InScopeAsync(AccessScope.ForSystem("test"), services =>
            services.GetRequiredService<TariffCatalog>().SelectAsync(region.Id, dates, CancellationToken.None)
        );
    }
}
