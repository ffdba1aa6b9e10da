using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Evidence;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

/// <summary>What all inspections of a process unpack together has a limit, and none of it stands in memory as a whole.</summary>
public sealed class UnpackingTests
{
    private const long Megabyte = 1024 * 1024;

    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task TakeAsync_FiveLargeFiles_GoTwoByTwoInOrder()
    {
        var room = Room();
        var taken = Enumerable.Range(0, 5).Select(_ => room.TakeAsync(190 * Megabyte, CancellationToken.None)).ToArray();

        taken.Select(place => place.IsCompleted).ShouldBe([true, true, false, false, false]);

        foreach (var place in taken)
        {
            (await place).ShouldNotBeNull().Dispose();
        }
    }

    [Fact]
    public async Task TakeAsync_SmallFileBehindALargeOne_WaitsForItsTurn()
    {
        var room = Room();
        var first = await room.TakeAsync(300 * Megabyte, CancellationToken.None);
        var large = room.TakeAsync(190 * Megabyte, CancellationToken.None);
        var small = room.TakeAsync(Megabyte, CancellationToken.None);

        small.IsCompleted.ShouldBeFalse("whoever came first would wait for ever");

        first!.Dispose();
        (await large).ShouldNotBeNull();
        (await small).ShouldNotBeNull();
    }

    [Fact]
    public async Task TakeAsync_LeftTwice_GivesItsRoomBackOnce()
    {
        var room = Room();
        var first = await room.TakeAsync(400 * Megabyte, CancellationToken.None);
        first!.Dispose();
        first.Dispose();
        (await room.TakeAsync(400 * Megabyte, CancellationToken.None)).ShouldNotBeNull();

        room.TakeAsync(Megabyte, CancellationToken.None).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task TakeAsync_WhoGoesAwayWhileWaiting_LeavesNoHole()
    {
        var room = Room();
        var first = await room.TakeAsync(400 * Megabyte, CancellationToken.None);
        using var gone = new CancellationTokenSource();
        var second = room.TakeAsync(400 * Megabyte, gone.Token);
        var third = room.TakeAsync(400 * Megabyte, CancellationToken.None);
        await gone.CancelAsync();

        await second.ShouldThrowAsync<OperationCanceledException>();
        first!.Dispose();
        (await third).ShouldNotBeNull();
    }

    [Fact]
    public async Task InspectAsync_NoRoomInTime_IsRefusedInWords()
    {
        var settings = Options.Create(new EvidenceOptions());
        var room = new UnpackingRoom(settings, clock);
        var inspector = new EvidenceInspector(settings, new PdfText(TimeProvider.System, NullLogger<PdfText>.Instance), room);
        using var others = await room.TakeAsync(400 * Megabyte, CancellationToken.None);

        var inspection = inspector.InspectAsync(new MemoryStream(SampleFiles.Docx()), "a.docx", CancellationToken.None);
        await clock.PassAsync(settings.Value.UnpackingPatience);

        (await inspection).Refusal.ShouldBe(
            "Er worden nu veel grote bestanden tegelijk gecontroleerd. Wacht een paar minuten en voeg dit bestand dan opnieuw toe."
        );
    }

    [Fact]
    public async Task ReadAsync_ATextOfManyMegabytes_ComesInPieces()
    {
        var docx = SampleFiles.Docx(new string('a', 20 * (int)Megabyte));
        var settings = Options.Create(new EvidenceOptions());
        var longest = 0;

        await foreach (
            var part in new Package(settings.Value, Room(), new ReadingNotes(200 * Megabyte)).ReadAsync(new MemoryStream(docx), CancellationToken.None)
        )
        {
            longest = Math.Max(longest, part.Text.Length);
        }

        longest.ShouldBeInRange(32 * 1024, 40 * 1024);
    }

    [Theory]
    [InlineData("a tag")]
    [InlineData("a tag behind a comment with a quote")]
    [InlineData("a comment")]
    [InlineData("an instruction")]
    [InlineData("names")]
    [InlineData("depth")]
    public async Task InspectAsync_WhatTheParserWouldKeepWhole_IsRefused(string what)
    {
        var text = new string('>', 2 * (int)Megabyte);
        var content = what switch
        {
            "a tag" => $"</w:t><x y='{text}'/><w:t>",
            "a tag behind a comment with a quote" => $"</w:t><!-- ' --><x y='{text}'/><w:t>",
            "a comment" => $"</w:t><!-- {text} --><w:t>",
            "an instruction" => $"</w:t><?x {text}?><w:t>",
            "names" => $"</w:t>{string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<a{i}/>"))}<w:t>",
            _ => string.Concat(Enumerable.Repeat("<x>", 300)) + string.Concat(Enumerable.Repeat("</x>", 300)),
        };

        (await Inspectors.InspectAsync("a.docx", SampleFiles.Docx(content))).Refusal.ShouldNotBeNull().ShouldContain("beschadigd");
    }

    [Theory]
    [InlineData("<![CDATA[{0}]]>")]
    [InlineData("{0}")]
    public async Task InspectAsync_LongTextWithoutTags_IsSearchedToItsEnd(string form)
    {
        var text = new string('a', 2 * (int)Megabyte) + " 123456782 ";

        (await Inspectors.InspectAsync("a.docx", SampleFiles.Docx(string.Format(form, text)))).Refusal.ShouldNotBeNull().ShouldContain("eindigt op 82");
    }

    [Fact]
    public async Task InspectAsync_PackagesInsideThatTogetherAreTooLarge_AreRefused()
    {
        var inner = SampleFiles.Docx(new string('a', 700 * 1024));
        var outer = SampleFiles.With(SampleFiles.Docx(), ("1.bin", inner), ("2.bin", inner));
        var inspector = Inspectors.With(new EvidenceOptions { MaxUnpackedMegabytes = 1 });

        (await inspector.InspectAsync(new MemoryStream(outer), "a.docx", CancellationToken.None)).Refusal.ShouldNotBeNull().ShouldContain("uitgepakt te groot");
    }

    private UnpackingRoom Room() => new(Options.Create(new EvidenceOptions()), clock);
}
