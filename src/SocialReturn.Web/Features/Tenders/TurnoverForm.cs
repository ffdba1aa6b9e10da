using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>What was invoiced in a period. Its messages are those of <see cref="ObligationInputRules"/>.</summary>
public sealed class TurnoverForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(TenderScreenTexts.TurnoverFromLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(TenderScreenTexts.TurnoverToLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(TenderScreenTexts.TurnoverLabel), ResourceType = typeof(TenderScreenTexts))]
    public Euro? Turnover { get; set; }

    public string[]? Confirmed { get; set; }

    public TurnoverInput ToInput() => new(From, To, Turnover) { Confirmed = new Confirmed(Confirmed) };
}

/// <summary>The page on which a contractor reports turnover.</summary>
/// <param name="Percentage">Null when the obligation does not follow turnover.</param>
public sealed record TurnoverViewModel(
    Guid TenderId,
    string Title,
    string RegionSlug,
    bool IsRunning,
    decimal? Percentage,
    ImmutableArray<TurnoverReport> Reports,
    TurnoverForm Form
)
{
    public bool MayReport => IsRunning && Percentage is not null;
}
