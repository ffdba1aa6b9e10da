using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Api;

/// <summary>From a request to the engine's facts, and back to what is wrong with them.</summary>
internal sealed class RequestedValuation(TariffSchedule schedule, ValuationRequest request)
{
    private readonly List<ApiError> _errors = [];

    public IReadOnlyList<ApiError> Errors => _errors;

    public ImmutableArray<CombinedValue> Value()
    {
        List<CombinedFulfilment> fulfilments = [.. request.Fulfilments.Select(Translate)];
        if (_errors.Count > 0)
        {
            return [];
        }

        var values = CombinedValuation.Value(schedule, request.Tender?.Obligation, fulfilments);
        for (var index = 0; index < values.Length; index++)
        {
            _errors.AddRange(values[index].Errors.Select(error => Translate(error, index)));
        }

        return values;
    }

    private static ApiError Translate(FactError error, int index) =>
        new(
            error.Field.Length == 0 ? $"fulfilments[{index}]" : $"fulfilments[{index}].{error.Field}",
            JsonNames.Of(error.Code),
            error.Field.Length == 0 ? ApiTexts.TooLargeTogether : error.Message
        );

    private CombinedFulfilment Translate(FulfilmentRequest fulfilment, int index)
    {
        var block = BlockOf(fulfilment);
        if (block?.Kind != fulfilment.Kind)
        {
            var isMissing = fulfilment.Block is null;
            _errors.Add(
                new ApiError(
                    $"fulfilments[{index}].block",
                    JsonNames.Of(isMissing ? FactErrorCode.Missing : FactErrorCode.UnknownBlock),
                    isMissing ? new FactError("block", FactErrorCode.Missing).Message : ApiTexts.UnknownBlock
                )
            );
        }

        var months = fulfilment.Participant?.EarlierCountedMonths ?? new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var unknown in months.Keys.Where(code => schedule.FindBlock(code) is null))
        {
            _errors.Add(
                new ApiError(
                    $"fulfilments[{index}].participant.earlierCountedMonths.{unknown}",
                    JsonNames.Of(FactErrorCode.UnknownBlock),
                    ApiTexts.UnknownBlock
                )
            );
        }

        var code = block?.Code ?? "";
        return new CombinedFulfilment(fulfilment.Kind, TermOf(fulfilment), fulfilment.IsPlacement ? Placement(fulfilment, code) : Effort(fulfilment, code))
        {
            Participant = fulfilment.Participant?.Key,
            EarlierCountedMonths = months.ToImmutableDictionary(entry => entry.Key, entry => Months(entry.Value), StringComparer.Ordinal),
        };
    }

    private BuildingBlock? BlockOf(FulfilmentRequest fulfilment) =>
        fulfilment.Block is { } code ? schedule.FindBlock(code) : schedule.BlockOf(fulfilment.Kind, null);

    /// <summary>The tender's term; what is not known of it limits nothing.</summary>
    private TenderTerm TermOf(FulfilmentRequest fulfilment)
    {
        var tender = request.Tender;
        return TenderTerm.OfKnown(tender?.AwardDate, tender?.Start ?? fulfilment.From ?? tender?.AwardDate ?? schedule.ValidFrom, tender?.End ?? fulfilment.To);
    }

    private PlacementFacts Placement(FulfilmentRequest fulfilment, string block)
    {
        var person = fulfilment.Participant ?? new ParticipantRequest();
        return new PlacementFacts
        {
            Block = block,
            From = fulfilment.From,
            To = fulfilment.To,
            HoursPerWeek = fulfilment.HoursPerWeek,
            WorkedHours = fulfilment.WorkedHours,
            PermanentContract = fulfilment.PermanentContract ?? false,
            Participant = new ParticipantFacts(KnowsReferenceYear(fulfilment) ? person.BirthYear : null, person.WageCostSubsidyUntil)
            {
                StatusHolder = person.StatusHolder,
                LanguageGap = person.LanguageGap,
                WorkDisability = person.WorkDisability,
                BenefitMonths = person.BenefitMonths,
                LastBenefitDate = person.LastBenefitDate,
                LastSameEmployerDate = person.LastSameEmployerDate,
            },
            Stages = fulfilment.Stages,
            WageCosts = fulfilment.WageCosts,
            Counts = new WorkCounts(fulfilment.Days, fulfilment.HalfDays, fulfilment.Events),
        };
    }

    /// <summary>Without any date the age is unknown, whatever the birth year.</summary>
    private bool KnowsReferenceYear(FulfilmentRequest fulfilment) =>
        fulfilment.From is not null || request.Tender is { Start: not null } or { AwardDate: not null };

    private static EffortFacts Effort(FulfilmentRequest fulfilment, string block) =>
        new()
        {
            Block = block,
            AgreedValue = fulfilment.AgreedValue,
            Rows = [.. (fulfilment.Rows ?? []).Select(row => row.ToFacts())],
            Cost = fulfilment.Cost,
            InvoiceInclVat = fulfilment.InvoiceInclVat,
            Vat = fulfilment.Vat,
            MaterialCosts = fulfilment.MaterialCosts,
            LabourCosts = fulfilment.LabourCosts,
            WageCosts = fulfilment.WageCosts,
            Persons = fulfilment.Persons,
            Hours = fulfilment.Hours,
            Days = fulfilment.Days,
            HalfDays = fulfilment.HalfDays,
            Events = fulfilment.Events,
            Stages = fulfilment.Stages,
            From = fulfilment.From,
            To = fulfilment.To,
            Recognition = fulfilment.Recognition,
            InvoiceDate = fulfilment.From,
            LanguageTraining = fulfilment.Training is { } training ? training == TrainingKind.Language : null,
        };

    private static MonthShare Months(decimal months) => new(decimal.ToInt64(decimal.Round(months * MonthShare.UnitsPerMonth)));
}
