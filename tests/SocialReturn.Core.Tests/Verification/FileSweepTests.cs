using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Verification;

/// <summary>Files and rows that lost each other: what is put right by itself, what waits for a person, and that nothing goes before its time.</summary>
public sealed class FileSweepTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly StoreBed bed = new(database);

    public Task InitializeAsync() => bed.ForgetAsync();

    public Task DisposeAsync()
    {
        bed.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(FileArea.Evidence)]
    [InlineData(FileArea.Reports)]
    [InlineData(FileArea.Protocols)]
    public async Task Run_AFileWithItsOwnNameAndNoRow_IsNeverTouched(FileArea area)
    {
        await bed.RowAsync("proof");
        await bed.StrayAsync(area);
        var before = bed.Files();
        bed.Clock.Advance(TimeSpan.FromDays(400));

        (await bed.SweepAsync()).ShouldBeTrue();

        bed.Files().ShouldBe(before);
    }

    [Fact]
    public async Task Run_AnEmptyDatabaseBesideAFullStore_TouchesNothing()
    {
        await bed.StrayAsync();
        await bed.WithoutRowAsync();
        var before = bed.Files();
        bed.Clock.Advance(TimeSpan.FromDays(400));

        (await bed.SweepAsync()).ShouldBeFalse();

        bed.Files().ShouldBe(before);
    }

    [Fact]
    public async Task Run_AnInterruptedUpload_IsMovedAsideAfterAWeekAndGoesAfterAMonth()
    {
        await bed.RowAsync("proof");
        var left = await bed.WithoutRowAsync();
        bed.Clock.Advance(FileSweep.Patience - TimeSpan.FromMinutes(1));
        await bed.SweepAsync();
        bed.Files().ShouldContain(Path.Combine("evidence", "pending", bed.Region.ToString("N"), left.ToString("N")));

        bed.Clock.Advance(TimeSpan.FromMinutes(2));
        await bed.SweepAsync();

        var aside = Path.Combine(
            "swept",
            bed.Clock.DutchToday().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            "evidence",
            bed.Region.ToString("N"),
            left.ToString("N")
        );
        bed.Files().ShouldContain(aside);
        bed.Clock.Advance(TimeSpan.FromDays(FileSweep.DaysAside));
        await bed.SweepAsync();
        bed.Files().ShouldContain(aside);
        bed.Clock.Advance(TimeSpan.FromDays(1));
        await bed.SweepAsync();
        bed.Files().ShouldNotContain(aside);
        bed.Files().Length.ShouldBe(1);
    }

    /// <summary>The clock leaps a month while a report is made: its file looks old before its row is saved.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_AFileWhoseRowComesAfterItWasMovedAside_ComesBackWithItsRow(bool isConfirmed)
    {
        await bed.RowAsync("proof");
        var id = await bed.WithoutRowAsync();
        bed.Clock.Advance(TimeSpan.FromDays(31));
        await bed.SweepAsync();
        bed.Files().ShouldContain(file => file.StartsWith("swept", StringComparison.Ordinal));

        if (isConfirmed)
        {
            (await bed.Store.ConfirmAsync(FileArea.Evidence, bed.Region, id, default)).ShouldBeTrue();
        }

        await using var content = await bed.Store.OpenAsync(FileArea.Evidence, bed.Region, id, default);
        content.Length.ShouldBe(3);
        (await bed.Store.HasAsync(FileArea.Evidence, bed.Region, id, default)).ShouldBeTrue();
        bed.Files().ShouldNotContain(file => file.StartsWith("swept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_ARowThatWasSavedBeforeItsFileGotItsName_GivesItTheName()
    {
        var id = await bed.RowAsync("proof", confirmed: false);
        bed.Clock.Advance(TimeSpan.FromDays(400));

        await bed.SweepAsync();

        bed.Files().ShouldHaveSingleItem().ShouldNotContain("pending");
        (await bed.Store.HasAsync(FileArea.Evidence, bed.Region, id, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Find_AStray_IsRememberedOnceAndForgottenWithItsRow()
    {
        await bed.RowAsync("proof");
        var stray = await bed.StrayAsync(FileArea.Protocols);
        (await bed.StraysAsync(strays => strays.FindAsync(default))).ShouldBe(0, "it may be the last of a removal under way");
        bed.Clock.Advance(StrayFileService.Patience + TimeSpan.FromMinutes(1));

        (await bed.StraysAsync(strays => strays.FindAsync(default))).ShouldBe(1);
        (await bed.StraysAsync(strays => strays.FindAsync(default))).ShouldBe(1);

        var found = await bed.ReadAsync(db => db.FileFindings.SingleAsync());
        (found.Kind, found.Area, found.FileId, found.RegionId).ShouldBe((FileFindingKind.Stray, FileArea.Protocols, stray, bed.Region));
        await bed.Store.DeleteAsync(FileArea.Protocols, bed.Region, stray, default);
        (await bed.StraysAsync(strays => strays.FindAsync(default))).ShouldBe(0);
        (await bed.ReadAsync(db => db.FileFindings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Decide_MoveAside_IsDoneAtTheNextRunWhenItWasCutOff()
    {
        await bed.RowAsync("proof");
        var stray = await bed.StrayAsync();
        bed.Clock.Advance(TimeSpan.FromHours(2));
        await bed.StraysAsync(strays => strays.FindAsync(default));
        var id = await bed.ReadAsync(db => db.FileFindings.Select(finding => finding.Id).SingleAsync());
        var platform = AccessScope.ForPlatform(new Actor(Ids.New(), "Noor", "PlatformAdministrator", "127.0.0.1"));
        (await bed.StraysAsync(strays => strays.DecideAsync([id], FileDecision.MoveAside, default), platform)).Value.ShouldBe(1);
        (await bed.Store.HasAsync(FileArea.Evidence, bed.Region, stray, default)).ShouldBeFalse();

        File.Move(bed.PathOf(bed.Files().Single(file => file.StartsWith("swept", StringComparison.Ordinal))), PathOf(stray));
        await bed.StraysAsync(strays => strays.FindAsync(default));

        (await bed.Store.HasAsync(FileArea.Evidence, bed.Region, stray, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Findings_RowAndFileInOrder_AreNone()
    {
        await bed.RowAsync("proof");

        (await bed.FindingsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gone", "it has no file.")]
    [InlineData("shorter", "its file has 4 bytes, the row says 5.")]
    [InlineData("other!", "its file has another hash than the row says.")]
    public async Task Findings_FileHarmed_SayHow(string harm, string finding)
    {
        var id = await bed.RowAsync("proof");
        var path = bed.PathOf(bed.Files().Single());
        switch (harm)
        {
            case "gone":
                File.Delete(path);
                break;
            case "shorter":
                await File.WriteAllTextAsync(path, "proo");
                break;
            default:
                await File.WriteAllTextAsync(path, "PROOF");
                break;
        }

        (await bed.FindingsAsync()).ShouldHaveSingleItem().ShouldBe($"Evidence {id} of region {bed.Region}: {finding}");
    }

    [Fact]
    public async Task Findings_AnOldStray_IsNamed()
    {
        var id = await bed.StrayAsync();
        bed.Clock.Advance(TimeSpan.FromHours(2));

        (await bed.FindingsAsync()).ShouldHaveSingleItem().ShouldStartWith($"Evidence: file {id} of region {bed.Region} has no row");
    }

    private string PathOf(Guid stray) => bed.PathOf(Path.Combine("evidence", bed.Region.ToString("N"), stray.ToString("N")[^2..], stray.ToString("N")));
}
