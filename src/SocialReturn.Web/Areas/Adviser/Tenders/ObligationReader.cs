using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The page on which an adviser changes an obligation.</summary>
/// <param name="Effect">What the form would do; null before it was asked for.</param>
public sealed record ObligationViewModel<TForm>(Tender Tender, ImmutableArray<ObligationLine> Lines, TForm Form, ObligationEffect? Effect)
    where TForm : IEffectForm
{
    /// <summary>The effect became another while it was looked at.</summary>
    public bool IsOutdated { get; init; }

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. ObligationInputRules.Kinds.Select(kind => new SelectListItem(ObligationRows.NameOf(kind), kind.ToString()))];

    public EffectPanel? Panel => Effect is null ? null : new EffectPanel(Tender, Effect);
}

/// <summary>An effect as the screen tells it.</summary>
public sealed record EffectPanel(Tender Tender, ObligationEffect Effect)
{
    public string PercentBefore => Percent(Effect.ProgressBefore.Counted, Effect.Before);

    public string PercentAfter => Percent(Effect.ProgressAfter.Counted, Effect.After);

    private static string Percent(Euro part, Euro whole) => whole <= Euro.Zero ? "100" : ProgressRules.Percent(part, whole).ToString();
}

/// <summary>Reads the obligation that is to be changed.</summary>
public sealed class ObligationReader(PortalDbContext db)
{
    /// <returns>Null when there is no such running tender in scope.</returns>
    public async Task<ObligationViewModel<TForm>?> GetAsync<TForm>(
        Guid tenderId,
        Func<Tender, TForm> form,
        ObligationEffect? effect,
        CancellationToken cancellationToken
    )
        where TForm : IEffectForm
    {
        if (
            await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId && row.Status == TenderStatus.Running, cancellationToken)
            is not { } tender
        )
        {
            return null;
        }

        var lines = await db.ObligationLines.AsNoTracking().Where(row => row.TenderId == tenderId).ToListAsync(cancellationToken);
        return new ObligationViewModel<TForm>(tender, [.. ObligationCourse.Ordered(lines)], form(tender), effect);
    }
}
