using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What stands around the fields of a correction, or of what is verified in part.</summary>
public sealed record CorrectionContext
{
    /// <summary>The page that it is about.</summary>
    public required string Back { get; init; }

    public required string Title { get; init; }

    public required string Period { get; init; }

    public required DeliveryNeeds Needs { get; init; }

    /// <summary>What it is worth as it stands.</summary>
    public required Euro Now { get; init; }

    /// <summary>What it would be worth as it is filled in; null until that was calculated.</summary>
    public required Euro? Then { get; init; }

    public required CorrectionAct Act { get; init; }

    /// <summary>Of the delivery; null where there is none.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>The cost without VAT was delivered instead of an invoice with it.</summary>
    public bool ByCost { get; init; }

    public bool ByInvoice => Needs.DeliveredBy == DeliveredBy.Invoice;
}

/// <summary>Who does what with the form.</summary>
public enum CorrectionAct
{
    /// <summary>The contractor asks the desk.</summary>
    Ask,

    /// <summary>The desk offers it to the contractor.</summary>
    Offer,

    /// <summary>The desk verifies less than was claimed.</summary>
    VerifyPart,
}
