using System.Collections.Immutable;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>What a rehearsal is about. The rows are tracked by nobody, for the rehearsal values them anew.</summary>
internal sealed record RehearsalRows
{
    /// <summary>The fulfilments with an entry in the year.</summary>
    public required HashSet<Guid> InYear { get; init; }

    /// <summary>The tenders of those.</summary>
    public required ImmutableArray<Tender> Tenders { get; init; }

    /// <summary>All that was agreed on those tenders, in order of decision.</summary>
    public required ImmutableArray<Fulfilment> Fulfilments { get; init; }

    /// <summary>What was claimed or verified, in order.</summary>
    public required ILookup<Guid, Delivery> Deliveries { get; init; }

    public required ILookup<Guid, ObligationLine> ObligationLines { get; init; }

    public required Dictionary<Guid, Contractor> Contractors { get; init; }

    /// <summary>All that the region confirmed.</summary>
    public required ImmutableArray<ContractorCertificate> Certificates { get; init; }

    public required ImmutableArray<Participant> Participants { get; init; }

    /// <summary>Agreed placements of the same people on other tenders: what they used of the counting clock stands.</summary>
    public required ImmutableArray<PlacementElsewhere> Elsewhere { get; init; }

    public required ILookup<Guid, SupplierRecognition> Recognitions { get; init; }

    /// <summary>Those under which the contractor of a tender works.</summary>
    public IReadOnlyCollection<ContractorCertificate> CertificatesOf(Tender tender) =>
        [
            .. Certificates.Where(row =>
                row.HolderId == tender.ContractorId || row.Covered.Contains(Contractors[tender.ContractorId].KvkNumber, StringComparer.Ordinal)
            ),
        ];
}

internal sealed record PlacementElsewhere(Placement Placement, TenderTerm Term);
