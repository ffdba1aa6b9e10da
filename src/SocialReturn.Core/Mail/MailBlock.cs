using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;

namespace SocialReturn.Core.Mail;

/// <summary>A part of a mail's body, written once as text and once as HTML.</summary>
internal abstract record MailBlock;

internal sealed record MailParagraph(string Text) : MailBlock;

internal sealed record MailQuote(string Text) : MailBlock;

internal sealed record MailFacts(ImmutableArray<MailFact> Facts) : MailBlock;

/// <summary>"Waarom dit bedrag?": beside the one thing to do, a way to what explains an amount.</summary>
internal sealed record MailExplanation(string Label, Uri Address) : MailBlock;

internal sealed record MailBar(ProgressAmounts Progress, Euro Obligation) : MailBlock;

public sealed record MailFact(string Label, string Value);

internal sealed record MailAction(string Label, Uri Address);

/// <summary>All of a mail, before it is text or HTML.</summary>
internal sealed record MailLetter
{
    public required string Subject { get; init; }

    public required string Sender { get; init; }

    public required string? SenderMail { get; init; }

    public required RegionColours Colours { get; init; }

    public required IReadOnlyList<MailBlock> Blocks { get; init; }

    public required MailAction? Action { get; init; }

    public required string Because { get; init; }
}
