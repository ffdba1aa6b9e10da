using System.Text;
using Shouldly;
using SocialReturn.TestKit.Evidence;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

/// <summary>Macros are refused under any name; the name of a part is whatever its maker chose.</summary>
public sealed class MacroTests
{
    private const string Word = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private const string Excel = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

    private static readonly byte[] Project =
    [
        0xD0,
        0xCF,
        0x11,
        0xE0,
        0xA1,
        0xB1,
        0x1A,
        0xE1,
        .. new byte[600],
        .. Encoding.Unicode.GetBytes("_VBA_PROJECT_CUR"),
        .. new byte[200],
    ];

    public static TheoryData<string, string, byte[]> Hidden =>
        new()
        {
            { "under its usual name", "a.docx", SampleFiles.Docx(more: ("word/vbaProject.bin", "x")) },
            { "docm renamed", "a.docx", SampleFiles.Docx(mainType: Word) },
            {
                "xlsm renamed",
                "a.xlsx",
                SampleFiles.Zip(("[Content_Types].xml", $"<Types><Override PartName='/xl/workbook.xml' ContentType='{Excel}'/></Types>"))
            },
            { "project by its type", "a.docx", SampleFiles.Docx(types: "<Default Extension='dat' ContentType='application/vnd.ms-office.vbaProject'/>") },
            {
                "project by its relationship",
                "a.docx",
                SampleFiles.Docx(
                    more: (
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject' Target='plan.dat'/></Relationships>"
                    )
                )
            },
            { "project by its content", "a.docx", SampleFiles.With(SampleFiles.Docx(), ("word/media/image1.png", Project)) },
            {
                "project in an embedded workbook",
                "a.docx",
                SampleFiles.With(SampleFiles.Docx(), ("word/embeddings/blad.xlsx", SampleFiles.With(SampleFiles.Xlsx(), ("xl/plan.dat", Project))))
            },
            { "sheet of macros", "a.xlsx", SampleFiles.With(SampleFiles.Xlsx(), ("xl/blad.xml", "<xm:macrosheet xmlns:xm='m'/>"u8.ToArray())) },
            { "Basic in OpenDocument", "a.odt", SampleFiles.With(SampleFiles.Odt(), ("Basic/Standard/Module1.xml", "<m/>"u8.ToArray())) },
            {
                "Basic under another name",
                "a.odt",
                SampleFiles.With(SampleFiles.Odt(), ("anders/m.xml", "<script:module xmlns:script='http://openoffice.org/2000/script'/>"u8.ToArray()))
            },
            { "Python in OpenDocument", "a.odt", SampleFiles.With(SampleFiles.Odt(), ("Scripts/python/m.py", "x"u8.ToArray())) },
        };

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task InspectAsync_Macros_AreRefused(string what, string name, byte[] content) =>
        (await Inspectors.InspectAsync(name, content))
            .Refusal.ShouldNotBeNull(what)
            .ShouldBe("In dit bestand zitten macro's. Bewaar het zonder macro's, of als pdf, en voeg het dan toe.");

    [Fact]
    public async Task InspectAsync_EmbeddedOldDocument_IsTakenAndSaidToBeUnchecked()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        var inspection = await Inspectors.InspectAsync("a.docx", SampleFiles.With(SampleFiles.Docx(), ("word/embeddings/oleObject1.bin", old)));

        inspection.Refusal.ShouldBeNull();
        inspection.Text.ShouldBe(Core.Evidence.TextCheck.NotChecked);
    }
}
