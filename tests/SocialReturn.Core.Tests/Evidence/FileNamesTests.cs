using Shouldly;
using SocialReturn.Core.Evidence;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("contract.pdf", "contract.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"C:\Users\Sanne\contract.pdf", "contract.pdf")]
    [InlineData("..\\..\\😀 coöperatie.pdf", "😀 coöperatie.pdf")]
    [InlineData("Łukasz Şahin.pdf", "Łukasz Şahin.pdf")]
    [InlineData("👩‍🌾.jpg", "👩‍🌾.jpg")]
    [InlineData("a\0b\r\nc\u202Efdp.exe.pdf", "abcfdp.exe.pdf")]
    [InlineData("wat<is>dit?.pdf", "wat_is_dit_.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1.2026.txt", "_lpt1.2026.txt")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData(".pdf", "bestand.pdf")]
    [InlineData("..", "bestand")]
    [InlineData("", "bestand")]
    [InlineData(null, "bestand")]
    [InlineData("verslag 3.4 ", "verslag 3.4")]
    [InlineData("naam . .pdf", "naam.pdf")]
    [InlineData("cafe\u0301.pdf", "café.pdf")]
    [InlineData("half\uD83D.pdf", "half.pdf")]
    public void Clean_Name_BecomesHarmless(string? sent, string clean) => FileNames.Clean(sent).ShouldBe(clean);

    [Fact]
    public void Clean_LongName_KeepsItsExtensionAndCutsNoLetterInTwo()
    {
        var clean = FileNames.Clean(string.Concat(Enumerable.Repeat("👩‍🌾", 100)) + ".docx");

        clean.Length.ShouldBeLessThanOrEqualTo(EvidenceFile.MaxFileName);
        clean.ShouldBe(string.Concat(Enumerable.Repeat("👩‍🌾", 31)) + ".docx");
    }

    [Theory]
    [InlineData("a.pdf", ".pdf")]
    [InlineData("a.tar.GZ", ".GZ")]
    [InlineData("Notulen van 3. april", "")]
    [InlineData("a.", "")]
    [InlineData("a", "")]
    public void Extension_Name_IsWhatFollowsTheLastDot(string name, string extension) => FileNames.Extension(name).ShouldBe(extension);
}
