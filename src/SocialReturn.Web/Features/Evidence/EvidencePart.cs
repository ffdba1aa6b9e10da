using Microsoft.Extensions.Options;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>The part of a page with the proof of a fulfilment or delivery (_EvidenceList; _EvidenceForms before any other form).</summary>
/// <param name="Overview">Items and files.</param>
/// <param name="Flags">For an adviser: files that were used elsewhere.</param>
/// <param name="ReturnUrl">The page it stands on.</param>
/// <param name="Limits">What a file may be.</param>
public sealed record EvidencePart(EvidenceOverview Overview, IReadOnlyDictionary<Guid, EvidenceMatches> Flags, string ReturnUrl, EvidenceOptions Limits)
{
    /// <summary>Where messages about files stand.</summary>
    public const string Place = "bewijs";
    public const string AddForm = "bewijs-toevoegen";
    public const string RemoveForm = "bewijs-verwijderen";

    /// <summary>In the query when a form is saved to go on with its evidence.</summary>
    public const string GoOnQuery = "bewijs";

    /// <summary>The id of the form to be saved first, empty for the form around; null when files can be added right now.</summary>
    public string? SaveFirst { get; init; }

    /// <summary>On the page of a delivery, where the proof is needed now.</summary>
    public bool IsOfDelivery { get; init; }

    /// <summary>"Bewijs bij 1 – 31 mei 2026", "Bewijs bij factuur 2026-114", and of the whole "Bewijs bij de invulling".</summary>
    public string Title =>
        Overview.InvoiceNumber is { Length: > 0 } invoice ? string.Format(EvidencePageTexts.PageTitleInvoice, invoice)
        : FulfilmentDescriptions.Period(Overview.From, Overview.To) is { Length: > 0 } period ? string.Format(EvidencePageTexts.PageTitlePeriod, period)
        : EvidencePageTexts.PageTitle;

    public bool MayAdd => Overview.MayAdd && SaveFirst is null;

    public string Lead =>
        IsOfDelivery ? EvidencePageTexts.LeadDelivery
        : Overview.Status == FulfilmentStatus.Agreed ? EvidencePageTexts.LeadAgreed
        : Overview.Status == FulfilmentStatus.Completed ? EvidencePageTexts.LeadCompleted
        : EvidencePageTexts.LeadProposal;

    public string? AddUrl => Overview.FulfilmentId is { } id ? PortalLinks.NewEvidence(id) : null;

    public string ListUrl => Overview.DeliveryId is { } delivery ? $"{AddUrl}?levering={delivery}" : $"{AddUrl}";

    /// <summary>The items that can be answered now, the missing ones first.</summary>
    public IEnumerable<EvidenceItem> Answerable => Overview.Items.Where(item => !item.IsLater).OrderBy(item => !item.IsMissing);
}

/// <summary>Makes the part for the pages that show evidence.</summary>
public sealed class EvidenceParts(EvidenceChecklist checklist, EvidenceMatchReader flags, IOptions<EvidenceOptions> options)
{
    /// <summary>Null when there is no such fulfilment or delivery for whoever asks.</summary>
    public async Task<EvidencePart?> ForAsync(Guid fulfilmentId, Guid? deliveryId, string returnUrl, CancellationToken cancellationToken) =>
        await checklist.ForAsync(fulfilmentId, deliveryId, cancellationToken) is { } overview
            ? new EvidencePart(overview, await flags.ForAsync(fulfilmentId, cancellationToken), returnUrl, options.Value)
            : null;

    /// <summary>For a fulfilment that is not saved yet: what will be asked.</summary>
    public async Task<EvidencePart> ForNewAsync(Guid regionId, FulfilmentKind kind, CancellationToken cancellationToken) =>
        new(await checklist.ForNewAsync(regionId, kind, cancellationToken), new Dictionary<Guid, EvidenceMatches>(), "", options.Value) { SaveFirst = "" };
}
