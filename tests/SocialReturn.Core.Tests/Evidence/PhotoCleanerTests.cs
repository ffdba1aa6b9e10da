using System.Text;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Photos;
using SocialReturn.TestKit.Evidence;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

public sealed class PhotoCleanerTests
{
    private const string Place = "GPS 52.37 4.89";

    private static readonly byte[] Secret = Encoding.ASCII.GetBytes(Place);

    private static readonly byte[] Turned =
    [
        .. "Exif\0\0"u8,
        .. "II*\0"u8,
        8,
        0,
        0,
        0,
        2,
        0,
        0x0F,
        1,
        2,
        0,
        4,
        0,
        0,
        0,
        65,
        65,
        65,
        0,
        0x12,
        1,
        3,
        0,
        1,
        0,
        0,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
    ];
    private static readonly byte[] Table = [1, 2, 3, 0xFF, 0, 5];
    private static readonly byte[] Scan = [.. "pixels"u8, 0xFF, 0, 0xFF, 0xD0, 9, 9];

    [Fact]
    public async Task CleanAsync_Jpeg_KeepsThePictureAndWhichWayIsUp()
    {
        byte[] photo =
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, "JFIF\0x"u8),
            .. Segment(0xE1, [.. Turned, .. Secret]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret]),
            .. Segment(0xED, Secret),
            .. Segment(0xFE, Secret),
            .. Segment(0xE2, [.. "MPF\0"u8, .. Secret]),
            .. Segment(0xE2, "ICC_PROFILE\0abc"u8),
            .. Segment(0xDB, Table),
            .. Segment(0xDA, [1, 2]),
            .. Scan,
            .. Segment(0xC4, Table),
            .. Segment(0xDA, [3]),
            .. Scan,
            0xFF,
            0xD9,
            .. Secret,
        ];

        var clean = await CleanAsync(FileType.Jpeg, photo);

        clean.ShouldBe([
            0xFF,
            0xD8,
            .. Segment(0xE0, "JFIF\0x"u8),
            .. Segment(0xE1, ExifOrientation.Write(6)),
            .. Segment(0xE2, "ICC_PROFILE\0abc"u8),
            .. Segment(0xDB, Table),
            .. Segment(0xDA, [1, 2]),
            .. Scan,
            .. Segment(0xC4, Table),
            .. Segment(0xDA, [3]),
            .. Scan,
            0xFF,
            0xD9,
        ]);
        ExifOrientation.Of(ExifOrientation.Write(6)).ShouldBe(6);
    }

    [Fact]
    public async Task CleanAsync_JpegOfManyPieces_IsTheSamePicture()
    {
        for (var length = (64 * 1024) - 3; length < (64 * 1024) + 3; length++)
        {
            byte[] photo = [0xFF, 0xD8, .. Segment(0xDA, [1]), .. Enumerable.Repeat((byte)7, length), 0xFF, 0xD9];

            (await CleanAsync(FileType.Jpeg, photo)).ShouldBe(photo, $"{length} bytes");
        }
    }

    [Fact]
    public async Task CleanAsync_Png_KeepsWhatDrawsIt()
    {
        var png = SampleFiles.Png();
        byte[] photo =
        [
            .. png[..33],
            .. SampleFiles.PngChunk("eXIf", Secret),
            .. SampleFiles.PngChunk("tEXt", Secret),
            .. SampleFiles.PngChunk("iTXt", Secret),
            .. SampleFiles.PngChunk("IDAT", Scan),
            .. png[33..],
            .. Secret,
        ];

        (await CleanAsync(FileType.Png, photo)).ShouldBe([.. png[..33], .. SampleFiles.PngChunk("IDAT", Scan), .. png[33..]]);
    }

    [Fact]
    public async Task CleanAsync_Heic_BlanksTheCameraDataInItsPlace()
    {
        var photo = SampleFiles.Heic(exif: Secret);

        var clean = await CleanAsync(FileType.Heic, photo);

        clean.ShouldBe(SampleFiles.Heic(exif: new byte[Secret.Length]));
    }

    [Fact]
    public async Task CleanAsync_HeicWithAFilmBehindIt_BlanksTheFilm()
    {
        byte[] film = [0, 0, 0, (byte)(8 + Secret.Length), .. "mpvd"u8, .. Secret];

        Encoding.ASCII.GetString(await CleanAsync(FileType.Heic, [.. SampleFiles.Heic(), .. film])).ShouldNotContain("GPS");
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("heic")]
    public async Task CleanAsync_CutOffAnywhere_IsDamagedAndNothingElse(string extension)
    {
        var type = FileType.ByExtension(extension)!;
        byte[] photo = extension switch
        {
            "jpg" => [0xFF, 0xD8, .. Segment(0xE1, Turned), .. Segment(0xDA, [1]), .. Scan, 0xFF, 0xD9],
            "png" => SampleFiles.Png(),
            _ => SampleFiles.Heic(exif: Secret),
        };

        for (var length = 12; length < photo.Length; length++)
        {
            await Should.ThrowAsync<InvalidDataException>(() => CleanAsync(type, photo[..length]), $"{length} of {photo.Length} bytes");
        }
    }

    private static async Task<byte[]> CleanAsync(FileType type, byte[] photo)
    {
        var clean = new MemoryStream();
        await PhotoCleaner.CleanAsync(type, new MemoryStream(photo), clean, CancellationToken.None);
        return clean.ToArray();
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, 0, (byte)(content.Length + 2), .. content];
}
