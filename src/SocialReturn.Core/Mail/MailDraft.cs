using System.Text.RegularExpressions;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;

namespace SocialReturn.Core.Mail;

/// <summary>A mail being written: greeting, paragraphs, at most one link to act on, and a footer that says why one gets it.</summary>
public sealed partial class MailDraft
{
    private const int MaxSubject = 200;

    private readonly PortalAddress address;
    private readonly string subject;
    private readonly Region? region;
    private readonly List<MailBlock> blocks = [];
    private MailAction? action;

    internal MailDraft(PortalAddress address, string subject, Region? region, string? recipientName)
    {
        this.address = address;
        this.subject = Shorten(Plain(subject));
        this.region = region;
        Paragraph(recipientName is null ? MailTexts.GreetingWithoutName : string.Format(MailTexts.Greeting, recipientName));
    }

    public MailDraft Paragraph(string text)
    {
        blocks.Add(new MailParagraph(Plain(text)));
        return this;
    }

    /// <summary>What somebody wrote, such as the reason of a decision.</summary>
    public MailDraft Quote(string text)
    {
        blocks.Add(new MailQuote(text));
        return this;
    }

    /// <summary>A short list of names and values: reference, period, amount.</summary>
    public MailDraft Facts(params IEnumerable<MailFact> facts)
    {
        blocks.Add(new MailFacts([.. facts.Select(fact => fact with { Value = Plain(fact.Value) })]));
        return this;
    }

    public MailDraft Bar(ProgressAmounts progress, Euro obligation)
    {
        blocks.Add(new MailBar(progress, obligation));
        return this;
    }

    /// <summary>The one thing to do.</summary>
    /// <param name="path">Within the portal, starting with a slash.</param>
    public MailDraft Action(string label, string path)
    {
        action = action is null
            ? new MailAction(label, address.Of(path))
            : throw new InvalidOperationException("A mail asks for one thing: it has an action already.");
        return this;
    }

    /// <summary>Where the amount that the mail names is spelled out.</summary>
    /// <param name="path">Within the portal, starting with a slash.</param>
    public MailDraft Explained(string path)
    {
        blocks.Add(new MailExplanation(MailTexts.WhyThisAmount, address.Of(path)));
        return this;
    }

    /// <summary>Needed in every mail with an amount of a schedule that no region has adopted.</summary>
    public MailDraft AmountsBy(bool verifiedSchedule) => verifiedSchedule ? this : Paragraph(MailTexts.ExampleTariff);

    /// <param name="because">Why the reader gets this mail, as a whole sentence.</param>
    public ComposedMail Compose(string because)
    {
        var letter = new MailLetter
        {
            Subject = subject,
            Sender = region?.DeskName ?? MailTexts.Portal,
            SenderMail = region?.ContactMail,
            Colours = RegionColours.Of(region),
            Blocks = blocks,
            Action = action,
            Because = because,
        };
        return new ComposedMail(subject, MailTextWriter.Write(letter), MailHtmlWriter.Write(letter));
    }

    private static string Shorten(string line) => line.Length <= MaxSubject ? line : string.Concat(line.AsSpan(0, MaxSubject - 1), "…");

    /// <summary>
    /// On one line, and without what a mail program makes a link of: names of people, organisations and tenders were typed by
    /// somebody, and the only link of a mail is the portal's own. Quotes stay as they are: they show that somebody wrote them.
    /// </summary>
    private static string Plain(string text)
    {
        var line = Breaks().Replace(text, " ").Trim();
        return Domain().Replace(line.Replace("://", " ", StringComparison.Ordinal), " .");
    }

    /// <summary>White space but the kind that holds an amount together.</summary>
    [GeneratedRegex(@"[^\S\u00A0]+", RegexOptions.None, 1000)]
    private static partial Regex Breaks();

    /// <summary>The dot of "evil.example", not that of "B.V." or "12.500".</summary>
    [GeneratedRegex(@"(?<=[\p{L}\d-]{2})\.(?=\p{L}{2})", RegexOptions.None, 1000)]
    private static partial Regex Domain();
}
