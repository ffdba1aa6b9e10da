using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Contractors;

/// <summary>
/// A certificate on the Prestatieladder Socialer Ondernemen as a region read it from paper. Each region keeps its own:
/// what one confirms, renews or withdraws changes nothing in another (docs/adr/0012).
/// </summary>
public sealed class ContractorCertificate : RegionEntity, IReadByOwnRule, IVersioned
{
    public const int MaxNumber = 60;
    public const int MaxCovered = 20;

    private ContractorCertificate() => Code = CoveredNumbers = ConfirmedByName = "";

    public ContractorCertificate(Guid regionId, Guid holderId, CertificateTerms terms)
        : base(regionId)
    {
        HolderId = holderId;
        Code = CoveredNumbers = ConfirmedByName = "";
        SetTerms(terms);
    }

    /// <summary>The contractor whose name is on it.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>The step, one of <see cref="CertificateRules.Codes"/>.</summary>
    public string Code { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day that stands on the paper.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>The number or reference on the paper, when it has one.</summary>
    public string? Number { get; private set; }

    /// <summary>The KvK numbers of daughter companies that it covers too, with spaces between them.</summary>
    public string CoveredNumbers { get; private set; }

    /// <summary>From this day on it no longer holds, whatever the paper says; null when it was not withdrawn.</summary>
    public DateOnly? WithdrawnFrom { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public Guid ConfirmedById { get; private set; }

    public string ConfirmedByName { get; private set; }

    public DateTime ConfirmedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly LastDay => WithdrawnFrom is { } from && from <= ValidUntil ? from.AddDays(-1) : ValidUntil;

    public bool IsOn(DateOnly day) => ValidFrom <= day && LastDay >= day;

    public IEnumerable<string> Covered => CoveredNumbers.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void ConfirmedBy(Guid id, string name, DateTime at)
    {
        ConfirmedById = id;
        ConfirmedByName = name;
        ConfirmedAt = at;
    }

    internal void SetTerms(CertificateTerms terms)
    {
        Code = terms.Code;
        ValidFrom = terms.ValidFrom;
        ValidUntil = terms.ValidUntil;
        Number = terms.Number;
        CoveredNumbers = string.Join(' ', terms.Covered);
    }

    internal void Withdraw(DateOnly from, string reason)
    {
        WithdrawnFrom = from;
        WithdrawalReason = reason;
    }
}

/// <summary>What stands on the paper.</summary>
/// <param name="Covered">KvK numbers of daughter companies.</param>
public sealed record CertificateTerms(string Code, DateOnly ValidFrom, DateOnly ValidUntil, string? Number, IReadOnlyCollection<string> Covered);
