using SocialReturn.Core.Common;

namespace SocialReturn.Core.Contractors;

/// <summary>A company that carries tenders. One contractor exists once, whatever the number of its regions.</summary>
public sealed class Contractor : Entity, IVersioned
{
    private Contractor() => KvkNumber = Name = "";

    public Contractor(string kvkNumber, string name)
    {
        KvkNumber = kvkNumber;
        Name = name;
    }

    /// <summary>Eight digits; it has no check digit.</summary>
    public string KvkNumber { get; private set; }

    public string Name { get; private set; }

    /// <summary>The certificate on the Prestatieladder Socialer Ondernemen, one of RecognitionCodes; null without one.</summary>
    public string? PsoCode { get; private set; }

    public DateOnly? PsoValidFrom { get; private set; }

    public DateOnly? PsoValidUntil { get; private set; }

    public Guid Version { get; private set; }

    public void Rename(string name) => Name = name;

    public void SetPsoCertificate(string? code, DateOnly? validFrom, DateOnly? validUntil)
    {
        PsoCode = code;
        PsoValidFrom = code is null ? null : validFrom;
        PsoValidUntil = code is null ? null : validUntil;
    }

    /// <summary>The certificate that gives a discount: valid at the award and during the whole term (AV-regio, rules.md section 1).</summary>
    public string? PsoCodeDuring(DateOnly award, DateOnly end) =>
        PsoValidFrom <= award && PsoValidUntil >= end ? PsoCode : null;
}
