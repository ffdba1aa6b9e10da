using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Calculator;

/// <summary>
/// The lines of a plan as proposals to be completed: what was tried out stays as it was typed, and what a plan does not ask is open. Pure.
/// </summary>
public static class PlanProposals
{
    public static IReadOnlyList<ProposalInput> Of(Plan plan) => [.. plan.Lines().Select(line => Of(plan.Schedule, line))];

    private static ProposalInput Of(TariffSchedule schedule, CombinedFulfilment line) =>
        line.Facts is PlacementFacts place ? OfPlacement(line.Kind, place) : OfEffort(schedule, line.Kind, (EffortFacts)line.Facts);

    /// <summary>The age of somebody who is not known yet is left out: it follows from the birth date.</summary>
    private static PlacementInput OfPlacement(FulfilmentKind kind, PlacementFacts facts) =>
        new()
        {
            Kind = kind,
            Participant = new PlacedParticipant(),
            BlockCode = facts.Block,
            From = facts.From,
            To = facts.To,
            PermanentContract = facts.PermanentContract,
            BenefitMonths = facts.Participant.BenefitMonths,
            Situation = new ParticipantSituation
            {
                StatusHolder = OnlyYes(facts.Participant.StatusHolder),
                LanguageGap = OnlyYes(facts.Participant.LanguageGap),
                WorkDisability = OnlyYes(facts.Participant.WorkDisability),
            },
            Measures = new Measures
            {
                HoursPerWeek = facts.HoursPerWeek,
                WorkedHours = facts.WorkedHours,
                WageCosts = facts.WageCosts,
                Stages = facts.Stages,
                Days = facts.Counts.Days,
                HalfDays = facts.Counts.HalfDays,
                Events = facts.Counts.Events,
            },
        };

    private static EffortInput OfEffort(TariffSchedule schedule, FulfilmentKind kind, EffortFacts facts) =>
        new()
        {
            Kind = kind,
            BlockCode = facts.Block,
            From = facts.From,
            To = facts.To,
            IsLanguage = OnlyYes(facts.LanguageTraining),
            StatedRecognition = facts.Recognition,
            Measures = EffortNeeds.Of(schedule, kind, facts.Block).Rows ? InOneRow(facts) : InAmounts(kind, facts),
        };

    /// <summary>Of an invoice the plan knows no VAT: it stays open, and nothing is proposed before it is filled in.</summary>
    private static Measures InAmounts(FulfilmentKind kind, EffortFacts facts)
    {
        var byInvoice = kind.Describe().DeliveredBy == DeliveredBy.Invoice && facts.Cost is not null;
        return new Measures
        {
            InvoiceInclVat = byInvoice ? facts.Cost : null,
            Cost = byInvoice ? null : facts.Cost,
            LabourCosts = facts.LabourCosts,
            WageCosts = facts.WageCosts,
            StatedValue = facts.AgreedValue,
            Persons = facts.Persons,
            Hours = facts.Hours,
            Days = facts.Days,
            HalfDays = facts.HalfDays,
            Events = facts.Events,
            Stages = facts.Stages,
        };
    }

    private static Measures InOneRow(EffortFacts facts) =>
        new()
        {
            Specification = new HoursSpecification([
                new HoursRow
                {
                    Number = facts.Persons ?? 1,
                    Counted = CountedParties.OwnStaff,
                    HoursEach = facts.Hours ?? facts.Days ?? facts.HalfDays,
                    Events = facts.Events,
                    Value = facts.AgreedValue,
                },
            ]),
        };

    /// <summary>What was not ticked while trying out is not known yet.</summary>
    private static bool? OnlyYes(bool? answer) => answer == true ? true : null;
}
