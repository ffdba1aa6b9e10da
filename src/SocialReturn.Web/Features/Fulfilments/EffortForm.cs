using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Training, a purchase or an activity. Which fields it has is up to the kind and the chosen block.</summary>
public sealed class EffortForm : ProposalForm
{
    [Display(Name = nameof(FulfilmentScreenTexts.SupplierLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Guid? SupplierId { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.SupplierNameLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? SupplierName { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.StatedRecognitionLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? StatedRecognition { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkOrGoods), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Title { get; set; }

    public string? BlockCode { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.IsLanguageLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool IsLanguage { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.FromLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ToLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WageCostsOfEffortLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public override Euro? WageCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.PlacementIdLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Guid? PlacementId { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ForOwnStaffLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool ForOwnStaff { get; set; }

    [DataType(DataType.MultilineText)]
    [Display(Name = nameof(FulfilmentScreenTexts.GoalLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Goal { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ActivityTypeLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? ActivityType { get; set; }

    public override RowFields? AskedRows() => Context.EffortFields.Rows;

    public override ProposalInput ToInput(FulfilmentKind kind) =>
        new EffortInput
        {
            Kind = kind,
            SupplierId = SupplierId,
            SupplierName = SupplierName,
            StatedRecognition = StatedRecognition,
            Title = Title,
            Relation = Relation,
            OtherParty = OtherParty,
            PlacementId = PlacementId,
            ForOwnStaff = ForOwnStaff,
            Goal = Goal,
            ActivityType = ActivityType,
            From = From,
            To = To,
            BlockCode = BlockCode,
            IsLanguage = IsLanguage,
            Measures = ToMeasures(),
            Confirmed = new Confirmed(Confirmed),
        };

    public override void StartAnew(ProposalChoices choices, bool sameTime)
    {
        base.StartAnew(choices, sameTime);
        BlockCode = ProposalChoices.Keep(choices.Blocks, BlockCode);
        SupplierId = ProposalChoices.Keep(choices.Suppliers, SupplierId);
        StatedRecognition = ProposalChoices.Keep(choices.Recognitions, StatedRecognition);
        PlacementId = ProposalChoices.Keep(choices.Placements, PlacementId);
        ActivityType = ProposalChoices.Keep(choices.ActivityTypes, ActivityType);
        if (!sameTime)
        {
            (From, To) = (null, null);
        }
    }

    public static EffortForm Of(Effort effort)
    {
        var form = new EffortForm
        {
            Version = effort.Version,
            SupplierId = effort.SupplierId,
            SupplierName = effort.SupplierId is null ? effort.SupplierName : null,
            StatedRecognition = effort.StatedRecognition,
            Title = effort.Title,
            Relation = effort.Relation,
            OtherParty = effort.OtherParty,
            PlacementId = effort.PlacementId,
            ForOwnStaff = effort.ForOwnStaff,
            Goal = effort.Goal,
            ActivityType = effort.ActivityType,
            BlockCode = effort.BlockCode,
            IsLanguage = effort.IsLanguage == true,
            From = effort.From,
            To = effort.To,
        };
        form.Show(effort.Measures);
        return form;
    }
}
