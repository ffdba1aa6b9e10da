using System.Globalization;
using System.Text;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Tests.Samples;

/// <summary>A page of 200 by 100 points to draw on, and its operators to look at.</summary>
internal sealed class Sheet
{
    private readonly PageContent page = new(0, 200, 100, new FontSet());

    public Canvas Canvas => page.Canvas(0, 0, 200, 100);

    public PageContent Page => page;

    public List<string> Operations => [.. Encoding.ASCII.GetString(page.Buffer.Written).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Filled rectangles in the order drawn, measured from the top left, with their colour.</summary>
    public List<(double X, double Y, double Width, double Height, string Color)> Fills
    {
        get
        {
            var fills = new List<(double, double, double, double, string)>();
            var operations = Operations;
            for (var index = 2; index < operations.Count; index++)
            {
                if (operations[index] == "f" && operations[index - 1].EndsWith(" re", StringComparison.Ordinal))
                {
                    var numbers = operations[index - 1].Split(' ').Take(4).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
                    fills.Add((numbers[0], Math.Round(100 - numbers[1] - numbers[3], 3), numbers[2], numbers[3], operations[index - 2]));
                }
            }

            return fills;
        }
    }

    public static string ColorOf(PdfColor color)
    {
        var sheet = new Sheet();
        sheet.page.Buffer.FillColor(color);
        return sheet.Operations[0];
    }
}
