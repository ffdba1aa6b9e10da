using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SocialReturn.Core.Regions;

namespace SocialReturn.Core.Mail;

/// <summary>Calm HTML that mail programs keep as it is: tables, inline attributes, no images, no SVG, no web fonts.</summary>
internal static class MailHtmlWriter
{
    private const string Table = "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";
    private const string Body = "font-family:'Source Sans 3','Segoe UI',Arial,sans-serif;font-size:16px;line-height:24px";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(MailLetter letter)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(Encode(letter.Subject))
            .Append("</title></head>")
            .Append(
                $"<body bgcolor=\"{RegionColours.Ground}\" style=\"margin:0;padding:0\">{Table} bgcolor=\"{RegionColours.Ground}\"><tr>"
                    + "<td align=\"center\" style=\"padding:24px 8px\">"
            )
            .Append(
                "<table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
                    + $"bgcolor=\"{RegionColours.Paper}\" style=\"width:100%;max-width:600px\">"
            )
            .Append($"<tr><td bgcolor=\"{letter.Colours.Brand}\" height=\"4\" style=\"font-size:1px;line-height:4px\">&nbsp;</td></tr>")
            .Append($"<tr><td style=\"padding:24px 32px 0 32px;{Body};font-weight:600;color:{letter.Colours.Brand}\">{Encode(letter.Sender)}</td></tr>")
            .Append($"<tr><td style=\"padding:16px 32px 24px 32px;{Body};color:{RegionColours.Ink}\">");
        foreach (var block in letter.Blocks)
        {
            Write(html, block, letter.Colours);
        }

        if (letter.Action is { } action)
        {
            html.Append("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:8px 0 0 0\"><tr>")
                .Append(
                    $"<td bgcolor=\"{RegionColours.Amber}\" style=\"border-radius:4px\">"
                        + $"<a href=\"{Encode(action.Address.AbsoluteUri)}\" "
                        + $"style=\"display:inline-block;padding:12px 24px;{Body};font-weight:600;color:{RegionColours.Ink};text-decoration:none\">{Encode(action.Label)}</a></td></tr></table>"
                );
        }

        html.Append(
            $"</td></tr><tr><td style=\"padding:16px 32px 24px 32px;border-top:1px solid {RegionColours.Hairline};{Body};font-size:14px;line-height:20px;color:{RegionColours.SoftInk}\">{Encode(letter.Because)}"
        );
        if (letter.SenderMail is { } mail)
        {
            html.Append($"<br>{Encode(letter.Sender)}, <a href=\"mailto:{Encode(mail)}\" style=\"color:{letter.Colours.Brand}\">{Encode(mail)}</a>");
        }

        return html.Append("</td></tr></table></td></tr></table></body></html>").ToString();
    }

    private static void Write(StringBuilder html, MailBlock block, RegionColours colours)
    {
        switch (block)
        {
            case MailParagraph paragraph:
                html.Append($"<p style=\"margin:0 0 16px 0\">{Lines(paragraph.Text)}</p>");
                break;
            case MailQuote quote:
                html.Append(
                    $"{Table} style=\"margin:0 0 16px 0\"><tr><td width=\"3\" bgcolor=\"{colours.Brand}\"></td>"
                        + $"<td bgcolor=\"{colours.Wash}\" style=\"padding:12px 16px;{Body}\">{Lines(quote.Text)}</td></tr></table>"
                );
                break;
            case MailFacts facts:
                WriteFacts(html, facts);
                break;
            case MailExplanation why:
                html.Append(
                    $"<p style=\"margin:0 0 16px 0\"><a href=\"{Encode(why.Address.AbsoluteUri)}\" style=\"color:{colours.Brand}\">{Encode(why.Label)}</a></p>"
                );
                break;
            case MailBar bar:
                WriteBar(html, bar, colours);
                break;
        }
    }

    private static void WriteFacts(StringBuilder html, MailFacts facts)
    {
        html.Append("<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" style=\"margin:0 0 16px 0\">");
        foreach (var fact in facts.Facts)
        {
            html.Append(
                    "<tr><th scope=\"row\" align=\"left\" valign=\"top\" width=\"40%\" "
                        + $"style=\"padding:6px 16px 6px 0;border-bottom:1px solid {RegionColours.Hairline};{Body};font-weight:400;color:{RegionColours.SoftInk}\">{Encode(fact.Label)}</th>"
                )
                .Append($"<td valign=\"top\" style=\"padding:6px 0;border-bottom:1px solid {RegionColours.Hairline};{Body}\">{Lines(fact.Value)}</td></tr>");
        }

        html.Append("</table>");
    }

    private static void WriteBar(StringBuilder html, MailBar bar, RegionColours colours)
    {
        html.Append($"{Table} style=\"margin:0 0 8px 0\"><tr>");
        foreach (var (part, from, to) in MailBarParts.Cells(bar))
        {
            // Past the end mark there is nothing to fill: paper.
            var ground =
                part is not null ? Ground(part, colours)
                : from >= MailBarParts.EndMark ? RegionColours.Paper
                : RegionColours.Track;
            var border = part is null ? "" : Border(part, colours);
            var mark = to == MailBarParts.EndMark ? $"border-right:3px solid {RegionColours.Ink}" : "";
            html.Append($"<td width=\"{to - from}%\" height=\"12\" bgcolor=\"{ground}\" style=\"{border}{mark}\"></td>");
        }

        html.Append("</tr></table><table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 16px 0\">");
        foreach (var part in MailBarParts.Of(bar))
        {
            html.Append(
                "<tr><td width=\"14\"><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"
                    + $"<td width=\"14\" height=\"10\" {Pattern(part, colours)}></td></tr></table>"
                    + $"</td>{Amount(part.Name, part.Amount.ToWholeString())}</tr>"
            );
        }

        html.Append($"<tr><td width=\"14\"></td>{Amount(MailTexts.Obligation, bar.Obligation.ToWholeString())}</tr></table>");
    }

    private static string Amount(string name, string amount) =>
        $"<th scope=\"row\" align=\"left\" style=\"padding:2px 16px 2px 8px;{Body};font-weight:400\">{Encode(name)}</th>"
        + $"<td align=\"right\" style=\"padding:2px 0;{Body}\">{Encode(amount)}</td>";

    private static string Pattern(MailBarPart part, RegionColours colours) => $"bgcolor=\"{Ground(part, colours)}\" style=\"{Border(part, colours)}\"";

    private static string Ground(MailBarPart part, RegionColours colours) =>
        part.Ground switch
        {
            "brand" => colours.Brand,
            "light" => colours.Light,
            _ => RegionColours.Paper,
        };

    private static string Border(MailBarPart part, RegionColours colours) => $"border:{(part.Border == "double" ? 3 : 1)}px {part.Border} {colours.Brand};";

    private static string Lines(string text) => string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(Encode));

    private static string Encode(string text) => Encoder.Encode(text);
}
