using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A work place for a person.</summary>
public sealed class PlacementForm : ProposalForm
{
    public string? BlockCode { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.KnownLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Guid? ParticipantId { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ReferenceLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Reference { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.BirthDateLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? BirthDate { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InitialLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Initial { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.SurnameLettersLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? SurnameLetters { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.SomebodyElseLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool IsSomebodyElse { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.SubsidyLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? WageCostSubsidyUntil { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Title { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.BenefitMonthsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? BenefitMonths { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.FromLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ToLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.PermanentLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool PermanentContract { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.StatusHolderLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool? StatusHolder { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LanguageGapLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool? LanguageGap { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkDisabilityLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool? WorkDisability { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LastBenefitDateLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? LastBenefitDate { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LastSameEmployerDateLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? LastSameEmployerDate { get; set; }

    public override ProposalInput ToInput(FulfilmentKind kind) =>
        new PlacementInput
        {
            Kind = kind,
            Participant = new PlacedParticipant
            {
                ParticipantId = ParticipantId,
                Reference = Reference,
                BirthDate = BirthDate,
                Initial = Initial,
                SurnameLetters = SurnameLetters,
                IsSomebodyElse = IsSomebodyElse,
                WageCostSubsidyUntil = WageCostSubsidyUntil,
            },
            BlockCode = BlockCode,
            Title = Title,
            Measures = ToMeasures(),
            From = From,
            To = To,
            PermanentContract = PermanentContract,
            BenefitMonths = BenefitMonths,
            Relation = Relation,
            OtherParty = OtherParty,
            Situation = new ParticipantSituation
            {
                StatusHolder = StatusHolder,
                LanguageGap = LanguageGap,
                WorkDisability = WorkDisability,
                LastBenefitDate = LastBenefitDate,
                LastSameEmployerDate = LastSameEmployerDate,
            },
            Confirmed = new Confirmed(Confirmed),
        };

    public override void Suggest(ProposalContext context)
    {
        if (ParticipantId is null && string.IsNullOrEmpty(Reference))
        {
            Reference = context.SuggestedReference;
        }
    }

    public override void StartAnew(ProposalChoices choices, bool sameTime)
    {
        base.StartAnew(choices, sameTime);
        BlockCode = ProposalChoices.Keep(choices.Blocks, BlockCode);
        ParticipantId = ProposalChoices.Keep(choices.Participants, ParticipantId);
        if (!sameTime)
        {
            // What was true on the first day of the other.
            (From, To, BenefitMonths, LastBenefitDate, LastSameEmployerDate) = (null, null, null, null, null);
        }
    }

    public static PlacementForm Of(Placement placement)
    {
        var form = new PlacementForm
        {
            Version = placement.Version,
            BlockCode = placement.BlockCode,
            ParticipantId = placement.ParticipantId,
            Title = placement.Title,
            BenefitMonths = placement.BenefitMonths,
            Relation = placement.Relation,
            OtherParty = placement.OtherParty,
            StatusHolder = placement.StatusHolder,
            LanguageGap = placement.LanguageGap,
            WorkDisability = placement.WorkDisability,
            LastBenefitDate = placement.LastBenefitDate,
            LastSameEmployerDate = placement.LastSameEmployerDate,
            From = placement.From,
            To = placement.To,
            PermanentContract = placement.PermanentContract,
        };
        form.Show(placement.Measures);
        return form;
    }
}
