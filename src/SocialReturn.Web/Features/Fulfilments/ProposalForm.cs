using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A proposal on one screen, of either shape. Its messages are those of <see cref="ProposalRules"/> and the valuation.</summary>
public abstract class ProposalForm : MeasuresForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid? Version { get; set; }

    [DataType(DataType.MultilineText)]
    [Display(Name = nameof(FulfilmentScreenTexts.RelationLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Relation { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.OtherPartyLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? OtherParty { get; set; }

    /// <summary>The button "Bewaren als concept".</summary>
    public bool Draft { get; set; }

    /// <summary>The button "Waarde berekenen", for who has no script: shows what it is worth, and nothing is kept.</summary>
    public bool Calculate { get; set; }

    public string[]? Confirmed { get; set; }

    [BindNever]
    public ProposalContext Context { get; set; } = null!;

    /// <param name="kind">The address says which.</param>
    public abstract ProposalInput ToInput(FulfilmentKind kind);

    /// <summary>From what an item says it becomes a form for something new.</summary>
    /// <param name="choices">What has left the lists is chosen anew.</param>
    /// <param name="sameTime">Whether it is for the same days.</param>
    public virtual void StartAnew(ProposalChoices choices, bool sameTime) => Version = null;

    /// <summary>Fills in beforehand what the portal can think of.</summary>
    public virtual void Suggest(ProposalContext context) { }
}
