using System.Text;
using QRCoder;

namespace SocialReturn.Web.Security;

/// <summary>A QR code as one path of an inline SVG: no image, no style attribute, nothing for the security policy to allow.</summary>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append($"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}
