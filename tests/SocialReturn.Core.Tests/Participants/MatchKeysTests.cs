using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Participants;
using Xunit;

namespace SocialReturn.Core.Tests.Participants;

public sealed class MatchKeysTests : IDisposable
{
    private static readonly Guid Region = Ids.New();
    private static readonly DateOnly Birth = new(1990, 2, 1);

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("socialreturn-keys-").FullName, "match");
    private readonly MatchKeys keys;

    public MatchKeysTests() => keys = Keys(createOnFirstUse: true);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Theory]
    [InlineData("j", "jans")]
    [InlineData("J.", "Jans")]
    [InlineData(" J", "Jansen")]
    [InlineData("Jan", "JANS")]
    [InlineData("J", "J'ans")]
    public async Task ComputeAsync_SamePersonTypedOtherwise_GivesTheSameKey(string initial, string surname) =>
        (await ComputeAsync(initial, surname)).ShouldBe(await ComputeAsync("J", "Jans"));

    [Theory]
    [InlineData("Şahi", "Sahi")]
    [InlineData("Łuka", "Luka")]
    [InlineData("Møll", "Moll")]
    [InlineData("Weiß", "Weis")]
    [InlineData("Çelı", "Celi")]
    [InlineData("ĳsbr", "IJsbr")]
    [InlineData("ĳsse", "IJss")]
    [InlineData("Ij d", "IJD")]
    [InlineData("Jose\u0301", "José")]
    public async Task ComputeAsync_AccentsAndLigatures_GiveTheSameKey(string one, string other) =>
        (await ComputeAsync("J", one)).ShouldBe(await ComputeAsync("J", other));

    [Fact]
    public async Task ComputeAsync_AnythingElse_GivesAnotherKey()
    {
        string[] all =
        [
            await ComputeAsync("J", "Jans"),
            await ComputeAsync("K", "Jans"),
            await ComputeAsync("J", "Jant"),
            await ComputeAsync("J", "Jan"),
            await keys.ComputeAsync(Region, Birth.AddDays(1), "J", "Jans", default),
            await keys.ComputeAsync(Ids.New(), Birth, "J", "Jans", default),
        ];

        all.ShouldBeUnique();
        all.ShouldAllBe(key => key.Length == 64 && key.All(char.IsAsciiHexDigitLower));
    }

    [Theory]
    [InlineData("Bos", "BOS_")]
    [InlineData("Ng", "NG__")]
    [InlineData("van 't Hek", "VANT")]
    public void Letters_Names_AreCutAndFilledUp(string name, string letters) => MatchKeys.Letters(name, 4).ShouldBe(letters);

    [Theory]
    [InlineData(null, false)]
    [InlineData(" .-1", false)]
    [InlineData("ş", true)]
    public void HasLetters_Input_IsJudged(string? text, bool letters) => MatchKeys.HasLetters(text).ShouldBe(letters);

    [Fact]
    public async Task ComputeAsync_AfterARestart_UsesTheKeyThatWasKept() =>
        (await Keys(createOnFirstUse: false).ComputeAsync(await WithKeyAsync(), Birth, "J", "Jans", default)).ShouldBe(await ComputeAsync("J", "Jans"));

    [Fact]
    public async Task ComputeAsync_NoKeyOutsideDevelopment_FailsAndMakesNone()
    {
        await Should.ThrowAsync<MatchKeyMissingException>(() => Keys(createOnFirstUse: false).ComputeAsync(Region, Birth, "J", "Jans", default));

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task ComputeAsync_DamagedKey_Fails()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Region:N}.key"), "c2hvcnQ=");

        await Should.ThrowAsync<MatchKeyMissingException>(() => ComputeAsync("J", "Jans"));
    }

    [Fact]
    public async Task CreateAsync_Twice_KeepsTheFirst()
    {
        var store = new MatchKeyStore(folder, createOnFirstUse: false);

        (await store.CreateAsync(Region, default)).ShouldBeTrue();
        var first = await store.KeyAsync(Region, default);
        (await new MatchKeyStore(folder, createOnFirstUse: false).CreateAsync(Region, default)).ShouldBeFalse();

        (await new MatchKeyStore(folder, createOnFirstUse: false).KeyAsync(Region, default)).ShouldBe(first);
        Directory.GetFiles(folder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task CreateAsync_KeyFile_IsForThePortalOnly()
    {
        await new MatchKeyStore(folder, createOnFirstUse: false).CreateAsync(Region, default);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Directory.GetFiles(folder).Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void ToString_ParticipantInput_TellsNothingOfThePerson() =>
        new ParticipantInput("D-01", Birth, "J", "Jans").ToString().ShouldBe(nameof(ParticipantInput));

    private async Task<Guid> WithKeyAsync()
    {
        await ComputeAsync("J", "Jans");
        return Region;
    }

    private MatchKeys Keys(bool createOnFirstUse) => new(new MatchKeyStore(folder, createOnFirstUse));

    private Task<string> ComputeAsync(string initial, string surname) => keys.ComputeAsync(Region, Birth, initial, surname, default);
}
