using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.TestKit.Evidence;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

/// <summary>A burgerservicenummer is found wherever text can stand in a file, and what is none is let through.</summary>
public sealed class BsnHidingPlaceTests
{
    private const string Bsn = BsnHidingPlaces.Bsn;

    [Theory]
    [MemberData(nameof(BsnHidingPlaces.Hidden), MemberType = typeof(BsnHidingPlaces))]
    public async Task InspectAsync_Bsn_IsFoundAndSaysWhere(string what, string name, byte[] content, string where)
    {
        var refusal = (await Inspectors.InspectAsync(name, content)).Refusal.ShouldNotBeNull(what);

        refusal.ShouldStartWith("In dit bestand lijkt een burgerservicenummer te staan: ", Case.Sensitive, what);
        refusal.ShouldContain(where, Case.Sensitive, what);
        refusal.ShouldContain("een nummer dat eindigt op ", Case.Sensitive, what);
        refusal.ShouldNotContain("12345", Case.Sensitive, what);
    }

    [Theory]
    [MemberData(nameof(BsnHidingPlaces.Innocent), MemberType = typeof(BsnHidingPlaces))]
    public async Task InspectAsync_NoBsn_IsLetThrough(string what, string name, byte[] content)
    {
        var inspection = await Inspectors.InspectAsync(name, content);

        inspection.Refusal.ShouldBeNull(what);
        inspection.Text.ShouldBe(TextCheck.Clear, what);
    }

    [Fact]
    public async Task InspectAsync_PicturesInside_AreSaidToBeUnchecked()
    {
        var docx = SampleFiles.With(SampleFiles.Docx(), ("word/media/image1.jpeg", SampleFiles.Jpeg()));

        (await Inspectors.InspectAsync("a.docx", docx)).Text.ShouldBe(TextCheck.PicturesNotChecked);
    }

    [Fact]
    public async Task InspectAsync_PrinterSettingsAndFirstPage_AreNobodysWords()
    {
        var xlsx = SampleFiles.With(
            SampleFiles.Xlsx(),
            ("xl/printerSettings/printerSettings1.bin", [1, 0, 3, 4, 5]),
            ("docProps/thumbnail.jpeg", SampleFiles.Jpeg())
        );

        (await Inspectors.InspectAsync("a.xlsx", xlsx)).Text.ShouldBe(TextCheck.Clear);
    }

    [Fact]
    public async Task InspectAsync_WhatCannotBeRead_IsNeverInOrder()
    {
        byte[] unknown = [0xFE, 1, 2, 3, .. new byte[100]];
        var locked = SampleFiles.With(SampleFiles.Odt(), ("content.xml", unknown));
        var deep = SampleFiles.Docx(Bsn);
        for (var i = 0; i < 5; i++)
        {
            deep = SampleFiles.With(SampleFiles.Docx(), ("x.bin", deep));
        }

        (await Inspectors.InspectAsync("a.docx", SampleFiles.With(SampleFiles.Docx(), ("word/x.bin", unknown)))).Text.ShouldBe(TextCheck.NotChecked);
        (await Inspectors.InspectAsync("a.odt", locked)).Text.ShouldBe(TextCheck.NotChecked);
        (await Inspectors.InspectAsync("a.docx", deep)).Text.ShouldBe(TextCheck.NotChecked);
    }

    [PdfTextFact]
    public async Task InspectAsync_PropertiesOfAPdf_AreSearched() =>
        (await Inspectors.InspectAsync("a.pdf", SampleFiles.PdfTitled($"pas {Bsn}")))
            .Refusal.ShouldNotBeNull()
            .ShouldContain("in de eigenschappen van het bestand");

    [PdfTextFact]
    public async Task InspectAsync_ScanBetweenTypedPages_IsSaidToBeUnchecked() =>
        (await Inspectors.InspectAsync("a.pdf", SampleFiles.Pdf("Voorblad", "", "Slot"))).Text.ShouldBe(TextCheck.PicturesNotChecked);
}
