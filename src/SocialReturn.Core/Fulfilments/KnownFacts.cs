using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What is known beside a fulfilment itself: its participant, and what its supplier held.</summary>
internal sealed record KnownFacts
{
    public ParticipantFacts Participant { get; init; } = new(null);

    public IReadOnlyList<SupplierRecognition> Recognitions { get; init; } = [];

    /// <summary>What counts is the supplier's recognition on the invoice date, and half of its income from sales (rules.md, section 2).</summary>
    public string? RecognitionOn(TariffSchedule schedule, Guid? supplierId, DateOnly? day) =>
        supplierId is { } supplier && day is { } invoiceDate
            ? schedule.BestRecognition(Recognitions.AsQueryable().RecognisedOn(supplier, invoiceDate).Select(row => row.Code))
            : null;
}
