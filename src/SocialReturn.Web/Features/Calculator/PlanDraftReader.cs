using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Features.Calculator;

public sealed class PlanDraftForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(CalculatorTexts.TenderLabel), ResourceType = typeof(CalculatorTexts))]
    public Guid? TenderId { get; set; }
}

/// <param name="Kind">"Arbeidsparticipatie".</param>
public sealed record PlanDraftRow(string Block, string Kind, Euro Value);

/// <param name="Address">Of the calculator, with this plan.</param>
/// <param name="Action">Where the form goes, with this plan.</param>
public sealed record PlanDraftViewModel(PlanDraftForm Form, string Address, string Action)
{
    public required ImmutableArray<PlanDraftRow> Rows { get; init; }

    public required IReadOnlyList<SelectListItem> Tenders { get; init; }
}

/// <summary>Reads what a plan would become, and of which tender.</summary>
public sealed class PlanDraftReader(ProposalReader proposals)
{
    public async Task<PlanDraftViewModel> GetAsync(CalculatorViewModel plan, PlanDraftForm form, CancellationToken cancellationToken)
    {
        var tenders = await proposals.OpenTendersAsync(cancellationToken);
        return new PlanDraftViewModel(form, plan.Address, CalculatorAddress.DraftsOf(plan.Address))
        {
            Rows =
            [
                .. plan
                    .Lines.Where(line => line.Block is not null)
                    .Select(line => new PlanDraftRow(line.Block!.Name, line.Block.Kind.Describe().Name, line.Value)),
            ],
            Tenders = [.. tenders.Select(tender => new SelectListItem(tender.Title, tender.Id.ToString()))],
        };
    }
}
