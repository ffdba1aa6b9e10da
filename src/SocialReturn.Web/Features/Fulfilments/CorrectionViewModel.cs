using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A correction that waits for the other side; only what differs.</summary>
public sealed record CorrectionViewModel
{
    public required Guid Id { get; init; }

    public required Guid DeliveryId { get; init; }

    /// <summary>Of the delivery.</summary>
    public required Guid Version { get; init; }

    /// <summary>Where it is answered.</summary>
    public required string Address { get; init; }

    /// <summary>The page that it stands on.</summary>
    public required string Page { get; init; }

    /// <summary>What proves it, with what an adviser has to know of each file.</summary>
    public required ImmutableArray<(EvidenceLine File, ImmutableArray<string> Flags)> Proof { get; init; }

    public required string Period { get; init; }

    public required string By { get; init; }

    public required string Since { get; init; }

    public required string Reason { get; init; }

    public required ImmutableArray<OfferRow> Rows { get; init; }

    public required Euro Now { get; init; }

    /// <summary>What it would be worth by now.</summary>
    public required Euro Then { get; init; }

    /// <summary>All of it is taken back.</summary>
    public required bool Reverses { get; init; }

    /// <summary>It can still be valued.</summary>
    public required bool Fits { get; init; }

    /// <summary>Whether whoever looks has to answer; otherwise the other side has.</summary>
    public required bool IsForMe { get; init; }

    /// <summary>"Akkoord: − € 1.111,11", or that the value stays the same.</summary>
    public string Agree =>
        Then == Now ? FulfilmentScreenTexts.AgreeCorrectionSame
        : Then < Now ? string.Format(FulfilmentScreenTexts.AgreeCorrection, string.Format(FulfilmentScreenTexts.Minus, Now - Then))
        : string.Format(FulfilmentScreenTexts.AgreeCorrection, string.Format(FulfilmentScreenTexts.PlusAmount, Then - Now));
}
