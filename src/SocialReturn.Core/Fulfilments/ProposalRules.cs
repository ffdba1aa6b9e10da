using SocialReturn.Core.Common;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a proposal has to say before it can be sent, and what no draft may hold.</summary>
public sealed class ProposalRules(Euro contractSum, Region region, bool propose)
{
    private const int MostStages = 100;
    private const int MostMonths = 600;

    public static bool IsComplete(PlacedParticipant input) =>
        input is { Reference.Length: > 0, BirthDate: not null, Initial.Length: > 0, SurnameLetters.Length: > 0 };

    /// <param name="needs">Of the chosen block.</param>
    /// <param name="hasParticipant">The saved draft already names the person.</param>
    internal List<FieldError> Check(PlacementInput input, PlacementNeeds needs, bool hasParticipant)
    {
        var errors = new List<FieldError>();
        var measures = input.Measures;
        CheckTexts(errors, input);
        new AmountRules(errors, input.Confirmed, contractSum)
            .Amount(nameof(measures.WageCosts), measures.WageCosts)
            .Hours(nameof(measures.HoursPerWeek), measures.HoursPerWeek)
            .WorkedHours(nameof(measures.WorkedHours), measures.WorkedHours, input.From, input.To)
            .Count(nameof(measures.Stages), measures.Stages, 1, MostStages)
            .Times(measures)
            .Count(nameof(input.BenefitMonths), input.BenefitMonths, 0, MostMonths);
        if (!propose)
        {
            return WithoutQuestions(errors);
        }

        RequireRelation(errors, input);
        Require(errors, nameof(input.BlockCode), input.BlockCode, input.Kind.Describe().BlockMissing);
        if (!hasParticipant && input.Participant.ParticipantId is null)
        {
            Require(errors, nameof(input.Participant.Reference), input.Participant.Reference, ParticipantTexts.ReferenceMissing);
            Require(errors, nameof(input.Participant.BirthDate), input.Participant.BirthDate, FulfilmentTexts.BirthDateRequired);
            Require(errors, nameof(input.Participant.Initial), input.Participant.Initial, ParticipantTexts.InitialMissing);
            Require(errors, nameof(input.Participant.SurnameLetters), input.Participant.SurnameLetters, ParticipantTexts.SurnameLettersMissing);
        }

        Require(errors, nameof(input.Title), input.Title, FulfilmentTexts.WorkRequired);
        CheckMeasures(errors, measures, needs);
        Require(errors, nameof(input.From), input.From, FulfilmentTexts.FromRequired);
        Require(errors, nameof(input.To), input.To, FulfilmentTexts.ToRequired);
        return errors;
    }

    /// <param name="needs">Of the chosen block.</param>
    internal List<FieldError> Check(EffortInput input, EffortNeeds needs)
    {
        var errors = new List<FieldError>();
        var description = input.Kind.Describe();
        CheckTexts(errors, input);
        CheckText(errors, nameof(input.SupplierName), input.SupplierName, 120);
        CheckText(errors, nameof(input.Goal), input.Goal, Fulfilment.MaxSentence);
        var amounts = new AmountRules(errors, input.Confirmed, contractSum).Effort(input.Measures);
        HoursRules.CheckRanges(errors, input.Measures.Specification, amounts);
        if (!propose)
        {
            return WithoutQuestions(errors);
        }

        RequireRelation(errors, input);
        if (description.HangsOnPlacement && !input.ForOwnStaff)
        {
            Require(errors, nameof(input.PlacementId), input.PlacementId, FulfilmentTexts.PlacementRequired);
        }

        if (description.StatesGoal)
        {
            Require(errors, nameof(input.Goal), input.Goal, FulfilmentTexts.GoalRequired);
        }

        if (description.Supplier == SupplierRole.Recognised && input.SupplierId is null)
        {
            Require(errors, nameof(input.SupplierName), input.SupplierName, FulfilmentTexts.SupplierRequired);
        }

        var byInvoice = description.DeliveredBy == DeliveredBy.Invoice;
        Require(errors, nameof(input.Title), input.Title, byInvoice ? FulfilmentTexts.PurchaseRequired : FulfilmentTexts.EffortRequired);
        Require(errors, nameof(input.From), input.From, byInvoice ? FulfilmentTexts.InvoiceDateRequired : FulfilmentTexts.FromRequired);
        if (!byInvoice)
        {
            Require(errors, nameof(input.To), input.To, FulfilmentTexts.ToRequired);
        }

        if (needs.Block)
        {
            Require(errors, nameof(input.BlockCode), input.BlockCode, description.BlockMissing);
        }

        CheckMeasures(errors, input.Measures, needs);
        return errors;
    }

    /// <summary>What the region decides about kinds is asked of what is sent in; a draft may leave anything open.</summary>
    internal IEnumerable<FieldError> CheckTerms(Func<Region, IEnumerable<FieldError>> terms) => propose ? terms(region) : [];

    /// <summary>Of a supplier outside the region's list nobody knows yet what it is recognised by.</summary>
    internal IEnumerable<FieldError> CheckRecognition(EffortInput input, TariffSchedule? schedule)
    {
        var isAsked =
            propose && input.SupplierId is null && input.Kind.Describe().Supplier == SupplierRole.Recognised && schedule?.Recognitions.IsEmpty == false;
        if (propose && input.StatedRecognition is { } code ? schedule?.FindRecognition(code) is null : isAsked)
        {
            yield return new FieldError(nameof(input.StatedRecognition), FulfilmentTexts.RecognitionRequired);
        }
    }

    /// <summary>What the block of a fulfilment counts by and its terms do not say.</summary>
    internal static List<FieldError> CheckTerms(Fulfilment fulfilment, TariffSchedule? schedule)
    {
        var errors = new List<FieldError>();
        if (fulfilment.Description.IsPlacement)
        {
            CheckMeasures(errors, fulfilment.Measures, PlacementNeeds.Of(schedule?.FindBlock(fulfilment.BlockCode)));
        }
        else
        {
            HoursRules.CheckRanges(errors, fulfilment.Measures.Specification, new AmountRules(errors, Confirmed.Nothing, AmountLimits.Item));
            CheckMeasures(errors, fulfilment.Measures, EffortNeeds.Of(schedule, fulfilment.Kind, fulfilment.BlockCode));
        }

        return errors;
    }

    /// <summary>An effort of one unit needs what that unit counts by; where there is a choice, one of them.</summary>
    internal static void CheckMeasures(List<FieldError> errors, Measures measures, EffortNeeds needs)
    {
        if (needs.Rows)
        {
            HoursRules.CheckComplete(errors, measures, needs);
            return;
        }

        CheckMostUnit(errors, measures, needs.MostUnit);
        if (needs.Units.Length > 1)
        {
            CheckChoice(errors, measures, needs);
        }

        if (needs.Units is not [var unit])
        {
            return;
        }

        if (unit == BlockUnit.Invoice && measures.Cost is null)
        {
            Require(errors, nameof(measures.InvoiceInclVat), measures.InvoiceInclVat, FulfilmentTexts.InvoiceRequired);
            Require(errors, nameof(measures.Vat), measures.Vat, FulfilmentTexts.VatRequired);
        }

        if (needs.LabourCosts)
        {
            Require(errors, nameof(measures.LabourCosts), measures.LabourCosts, FulfilmentTexts.LabourCostsRequired);
        }
    }

    /// <summary>How many there are of what the most in euro is for.</summary>
    private static void CheckMostUnit(List<FieldError> errors, Measures measures, BlockUnit? unit)
    {
        CheckTimes(errors, measures, unit == BlockUnit.Day, unit == BlockUnit.HalfDay, unit == BlockUnit.Event);
        if (unit == BlockUnit.Hour)
        {
            Require(errors, nameof(measures.Hours), measures.Hours, FulfilmentTexts.EffortHoursRequired);
        }
        else if (unit == BlockUnit.Stage)
        {
            Require(errors, nameof(measures.Stages), measures.Stages, FulfilmentTexts.StagesRequired);
        }
    }

    private static void CheckChoice(List<FieldError> errors, Measures measures, EffortNeeds needs)
    {
        (BlockUnit Unit, string Field, string Words, bool Known)[] ways =
        [
            (BlockUnit.Hour, nameof(measures.Hours), FulfilmentTexts.WayHours, measures.Hours is not null),
            (BlockUnit.Day, nameof(measures.Days), FulfilmentTexts.WayDays, measures.Days is not null),
            (BlockUnit.HalfDay, nameof(measures.HalfDays), FulfilmentTexts.WayHalfDays, measures.HalfDays is not null),
            (BlockUnit.Invoice, nameof(measures.InvoiceInclVat), FulfilmentTexts.WayCost, (measures.InvoiceInclVat ?? measures.Cost) is not null),
            (BlockUnit.Agreed, nameof(measures.StatedValue), FulfilmentTexts.WayStatedValue, measures.StatedValue is not null),
        ];
        var possible = Array.FindAll(ways, way => needs.Units.Contains(way.Unit));
        if (possible.Length > 1 && !Array.Exists(possible, way => way.Known))
        {
            var words = string.Join(FulfilmentTexts.WayOr, possible.Select(way => way.Words));
            errors.Add(new FieldError(possible[0].Field, string.Format(FulfilmentTexts.WayRequired, words)));
        }
    }

    /// <summary>A draft is kept as it is: what is unlikely is asked about when it is sent in.</summary>
    internal static List<FieldError> WithoutQuestions(List<FieldError> errors) => errors.FindAll(error => error.Question is null);

    /// <summary>What the block counts by: hours, wage costs, or nothing but its dates.</summary>
    private static void CheckMeasures(List<FieldError> errors, Measures input, PlacementNeeds needs)
    {
        if (needs.WorkedHours)
        {
            Require(errors, nameof(input.WorkedHours), input.WorkedHours, FulfilmentTexts.WorkedHoursRequired);
        }
        else if (needs.Hours && input.WorkedHours is null)
        {
            Require(errors, nameof(input.HoursPerWeek), input.HoursPerWeek, FulfilmentTexts.HoursRequired);
        }

        if (needs.WageCosts)
        {
            Require(errors, nameof(input.WageCosts), input.WageCosts, FulfilmentTexts.WageCostsRequired);
        }

        CheckTimes(errors, input, needs.Days, needs.HalfDays, needs.Events);
    }

    /// <summary>The numbers that a work place counts by.</summary>
    internal static void CheckTimes(List<FieldError> errors, Measures measures, bool days, bool halfDays, bool events)
    {
        RequireIf(days, nameof(measures.Days), measures.Days, FulfilmentTexts.DaysRequired);
        RequireIf(halfDays, nameof(measures.HalfDays), measures.HalfDays, FulfilmentTexts.HalfDaysRequired);
        RequireIf(events, nameof(measures.Events), measures.Events, FulfilmentTexts.EventsRequired);

        void RequireIf(bool needed, string field, int? count, string message)
        {
            if (needed)
            {
                Require(errors, field, count, message);
            }
        }
    }

    private static void Require<T>(List<FieldError> errors, string field, T? value, string message)
    {
        if (value is null or "")
        {
            errors.Add(new FieldError(field, message));
        }
    }

    private static void RequireRelation(List<FieldError> errors, ProposalInput input)
    {
        if (input.Kind.Describe().AsksRelation)
        {
            Require(errors, nameof(input.Relation), input.Relation, FulfilmentTexts.RelationRequired);
        }
    }

    private static void CheckTexts(List<FieldError> errors, ProposalInput input)
    {
        CheckText(errors, nameof(input.Title), input.Title, Fulfilment.MaxTitle);
        CheckText(errors, nameof(input.Relation), input.Relation, Fulfilment.MaxSentence);
        CheckText(errors, nameof(input.OtherParty), input.OtherParty, 120);
    }

    private static void CheckText(List<FieldError> errors, string field, string? text, int max)
    {
        if (text is null)
        {
            return;
        }

        if (text.Length > max)
        {
            errors.Add(new FieldError(field, string.Format(CommonTexts.TooLong, max)));
        }
        else if (BsnCheck.Contains(text))
        {
            errors.Add(new FieldError(field, CommonTexts.TextLooksLikeBsn));
        }
    }
}
