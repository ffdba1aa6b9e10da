using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.TestKit.Given;

/// <summary>The kinds that a test rarely needs, by the published table of AV-regio.</summary>
public sealed partial class Stage
{
    private const string Relation = "Voor het werk van deze opdracht.";

    /// <summary>A placement from work to work within the sector, 36 hours a week in the first half of 2026: € 3.750.</summary>
    public Task<Guid> JobToJobAsync(Guid tenderId, FulfilmentStatus until = FulfilmentStatus.Agreed) =>
        PlacementAsync(tenderId, until, person => new PlacementInput
        {
            Kind = FulfilmentKind.JobToJob,
            Participant = person,
            BlockCode = "werk-naar-werk-sector",
            Title = "Voorman",
            Relation = Relation,
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 6, 30),
            Measures = new Measures { HoursPerWeek = 36 },
        });

    /// <summary>A course of € 3.000 for the participant of a placement; of language it is worth € 2.000 more.</summary>
    public Task<Guid> DevelopmentAsync(Guid placementId, FulfilmentStatus until = FulfilmentStatus.Agreed, bool isLanguage = false) =>
        EffortAsync(
            placementId,
            until,
            new EffortInput
            {
                Kind = FulfilmentKind.Development,
                PlacementId = placementId,
                Title = "Basisveiligheid",
                Relation = Relation,
                SupplierName = "ROC Da Vinci",
                IsLanguage = isLanguage,
                From = new DateOnly(2026, 2, 1),
                To = new DateOnly(2026, 3, 31),
                Measures = new Measures { Cost = Euro.FromWhole(3_000) },
            }
        );

    /// <summary>A guest lesson of 8 hours by two people: € 1.600.</summary>
    /// <param name="rows">Instead of the lesson.</param>
    public async Task<Guid> ActivityAsync(Guid tenderId, FulfilmentStatus until = FulfilmentStatus.Agreed, IEnumerable<HoursRow>? rows = null)
    {
        var input = new EffortInput
        {
            Kind = FulfilmentKind.SocialActivity,
            Title = "Gastles over groenbeheer",
            Relation = Relation,
            Goal = "Leerlingen van het vmbo kiezen een vak waarin werk is.",
            ActivityType = "Gastles",
            From = new DateOnly(2026, 2, 1),
            To = new DateOnly(2026, 3, 31),
            Measures = new Measures
            {
                Specification = new HoursSpecification([
                    .. rows
                        ??
                        [
                            new HoursRow
                            {
                                What = "De les geven",
                                Counted = CountedParties.OwnStaff,
                                Number = 2,
                                HoursEach = 8,
                            },
                        ],
                ]),
            },
        };
        return await ToAsync(until, tenderId, (proposals, submission) => proposals.SubmitAsync(tenderId, input, submission, CancellationToken.None));
    }

    /// <summary>All that was agreed.</summary>
    private static DeliveryInput Performance(Fulfilment agreed) =>
        new()
        {
            From = agreed.From,
            To = agreed.To,
            IsLast = true,
            Measures = agreed.Measures,
        };

    private async Task<Guid> EffortAsync(Guid placementId, FulfilmentStatus until, EffortInput input)
    {
        var tenderId = (await FindAsync<Fulfilment>(placementId)).TenderId;
        return await ToAsync(until, tenderId, (proposals, submission) => proposals.SubmitAsync(tenderId, input, submission, CancellationToken.None));
    }
}
