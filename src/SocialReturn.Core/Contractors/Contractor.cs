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

    /// <summary>The step on the Prestatieladder Socialer Ondernemen, null without a certificate.</summary>
    public int? PsoStep { get; private set; }

    public DateOnly? PsoValidUntil { get; private set; }

    public Guid Version { get; private set; }

    public void SetPsoCertificate(int? step, DateOnly? validUntil)
    {
        PsoStep = step;
        PsoValidUntil = step is null ? null : validUntil;
    }
}
