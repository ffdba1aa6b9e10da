using System.Text;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Evidence;

/// <summary>
/// An item of proof that the region asks for a kind of fulfilment, or for one block of it. What is asked holds for what begins from then on;
/// how it was asked before stands in <see cref="FormerRequirement"/> (docs/adr/0021-asked-at-the-time.md).
/// </summary>
public sealed class EvidenceRequirement : RegionEntity, IReadByEveryContractor, IVersioned
{
    private EvidenceRequirement() => Code = Name = "";

    public EvidenceRequirement(Guid regionId, FulfilmentKind kind, string? blockCode, string code, string name)
        : base(regionId)
    {
        Kind = kind;
        BlockCode = blockCode;
        Code = code;
        Name = name;
        KeepName();
    }

    public FulfilmentKind Kind { get; private set; }

    /// <summary>Null: for every block of the kind.</summary>
    public string? BlockCode { get; private set; }

    /// <summary>Asked only where the supplier is recognised by this code of a schedule; null: whatever the recognition. It never changes.</summary>
    public string? RecognitionCode { get; init; }

    /// <summary>Of its files; it never changes.</summary>
    public string Code { get; private set; }

    /// <summary>As the contractor reads it, with old fulfilments too.</summary>
    public string Name { get; private set; }

    /// <summary>The name as people compare names, while it is asked: the database keeps it to one of a kind.</summary>
    public string? NameKey { get; private set; }

    public string? Hint { get; set; }

    /// <summary>Whether nothing can be claimed without; otherwise it may be added.</summary>
    public bool IsRequired { get; set; } = true;

    /// <summary>Once for the whole fulfilment, or with each delivery.</summary>
    public bool EachDelivery { get; set; }

    public int Order { get; set; }

    /// <summary>Since when it is asked as it is now; null for what was there from the beginning.</summary>
    public DateTime? AskedFrom { get; internal set; }

    /// <summary>What began from then on is not asked for it; null while it is asked.</summary>
    public DateTime? EndedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Two with one name are one to whoever reads the list: capitals, spaces and wide letters make no difference.</summary>
    public static string Folded(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormKC).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    internal RequirementTerm Now => new(Kind, IsRequired, EachDelivery, AskedFrom, EndedAt);

    internal void Call(string name, string? hint)
    {
        Name = name;
        Hint = hint;
        KeepName();
    }

    /// <summary>Asks it otherwise from a moment on.</summary>
    /// <returns>How it was asked until then; null when that does not differ.</returns>
    internal FormerRequirement? Ask(RequirementTerm term, DateTime at)
    {
        if (term with { From = AskedFrom, Until = EndedAt } == Now)
        {
            return null;
        }

        var former = new FormerRequirement(this, at);
        (Kind, IsRequired, EachDelivery, AskedFrom) = (term.Kind, term.IsRequired, term.EachDelivery, at);
        return former;
    }

    internal void End(DateTime at)
    {
        EndedAt = at;
        KeepName();
    }

    /// <summary>Asks an ended one again, as it was, for what begins from a moment on.</summary>
    /// <returns>How it was asked until it ended.</returns>
    internal FormerRequirement AskAgain(DateTime at)
    {
        var former = new FormerRequirement(this, EndedAt ?? at);
        (AskedFrom, EndedAt) = (at, null);
        KeepName();
        return former;
    }

    private void KeepName() => NameKey = EndedAt is null && BlockCode is null ? Folded(Name) : null;
}
