using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <param name="Asked">"verplicht, bij elke levering".</param>
/// <param name="Ended">"beëindigd op 3 april 2026"; null while it is asked.</param>
public sealed record RequirementRow(Guid Id, string Kind, string Name, string? Hint, string Asked, string? Ended);

/// <param name="Recognitions">What an item can be asked for alone.</param>
public sealed record RequirementsViewModel(ImmutableArray<RequirementRow> Rows, ImmutableArray<SelectListItem> Recognitions, RequirementForm Form)
{
    public IEnumerable<RequirementRow> Asked => Rows.Where(row => row.Ended is null);

    public ImmutableArray<RequirementRow> Ended => [.. Rows.Where(row => row.Ended is not null)];
}

/// <param name="Keeping">How many that were sent in have it in their list.</param>
/// <param name="MayRemove">Nothing ever used it.</param>
/// <param name="Before">How it was asked in times that are over, the latest first.</param>
public sealed record RequirementViewModel(RequirementRow Row, int Keeping, bool MayRemove, ImmutableArray<string> Before, RequirementForm Form)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>Reads what proof the region asks.</summary>
public sealed class EvidenceRequirementReader(PortalDbContext db, RequirementRemovalService removal, RecognitionService recognitions)
{
    public async Task<RequirementsViewModel> ListAsync(RequirementForm form, CancellationToken cancellationToken)
    {
        var rows = await db.EvidenceRequirements.AsNoTracking().OrderBy(row => row.Kind).ThenBy(row => row.Order).ToListAsync(cancellationToken);
        var known = await recognitions.ChoicesAsync(cancellationToken);
        return new RequirementsViewModel(
            [.. rows.Select(row => RowOf(row, known))],
            [.. known.Select(recognition => new SelectListItem(recognition.Name, recognition.Code))],
            form
        );
    }

    /// <param name="form">As it was sent; null for what is stored.</param>
    /// <returns>Null when there is no such item in scope.</returns>
    public async Task<RequirementViewModel?> GetAsync(Guid id, RequirementForm? form, CancellationToken cancellationToken)
    {
        if (await db.EvidenceRequirements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } item)
        {
            return null;
        }

        var former = await db
            .FormerRequirements.AsNoTracking()
            .Where(row => row.RequirementId == id)
            .OrderByDescending(row => row.AskedUntil)
            .ToListAsync(cancellationToken);
        return new RequirementViewModel(
            RowOf(item, await recognitions.ChoicesAsync(cancellationToken)),
            await removal.CountAsync(item, cancellationToken),
            !await removal.IsUsedAsync(item, cancellationToken),
            [
                .. former.Select(row =>
                    string.Format(
                        SettingsTexts.AskedUntil,
                        DutchTime.DutchDate(row.AskedUntil).ToFullDate(),
                        row.Kind.Describe().Name,
                        InWords(row.IsRequired, row.EachDelivery)
                    )
                ),
            ],
            form ?? RequirementForm.Of(item)
        );
    }

    private static RequirementRow RowOf(EvidenceRequirement item, IEnumerable<Recognition> known) =>
        new(
            item.Id,
            item.RecognitionCode is { } code
                ? string.Format(SettingsTexts.KindAtRecognition, item.Kind.Describe().Name, known.FirstOrDefault(row => row.Code == code)?.Name ?? code)
                : item.Kind.Describe().Name,
            item.Name,
            item.Hint,
            InWords(item.IsRequired, item.EachDelivery),
            item.EndedAt is { } ended ? string.Format(SettingsTexts.EndedOn, DutchTime.DutchDate(ended).ToFullDate()) : null
        );

    private static string InWords(bool isRequired, bool eachDelivery) =>
        string.Join(
            ", ",
            isRequired ? SettingsTexts.Required : SettingsTexts.NotRequired,
            eachDelivery ? SettingsTexts.WithEachDelivery : SettingsTexts.OnceOnly
        );
}
