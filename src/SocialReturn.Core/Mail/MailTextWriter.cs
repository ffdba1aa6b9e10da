using System.Text;

namespace SocialReturn.Core.Mail;

internal static class MailTextWriter
{
    public static string Write(MailLetter letter)
    {
        var text = new StringBuilder();
        foreach (var block in letter.Blocks)
        {
            Write(text, block);
            text.Append('\n');
        }

        if (letter.Action is { } action)
        {
            text.Append(action.Label).Append(":\n").Append(action.Address.AbsoluteUri).Append("\n\n");
        }

        text.Append("-- \n").Append(letter.Sender);
        if (letter.SenderMail is { } mail)
        {
            text.Append('\n').Append(mail);
        }

        return text.Append('\n').Append(letter.Because).Append('\n').ToString();
    }

    private static void Write(StringBuilder text, MailBlock block)
    {
        switch (block)
        {
            case MailParagraph paragraph:
                text.Append(paragraph.Text).Append('\n');
                break;
            case MailQuote quote:
                text.AppendJoin('\n', quote.Text.ReplaceLineEndings("\n").Split('\n').Select(line => "> " + line)).Append('\n');
                break;
            case MailFacts facts:
                foreach (var fact in facts.Facts)
                {
                    text.Append(fact.Label).Append(": ").Append(fact.Value).Append('\n');
                }

                break;
            case MailExplanation why:
                text.Append(why.Label).Append(' ').Append(why.Address.AbsoluteUri).Append('\n');
                break;
            case MailBar bar:
                foreach (var part in MailBarParts.Of(bar))
                {
                    text.Append(part.Name).Append(": ").Append(part.Amount.ToWholeString()).Append('\n');
                }

                text.Append(MailTexts.Obligation).Append(": ").Append(bar.Obligation.ToWholeString()).Append('\n');
                break;
        }
    }
}
