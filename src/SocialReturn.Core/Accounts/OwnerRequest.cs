using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>What an administrator saw to know who somebody is. What stands on it is kept nowhere.</summary>
public enum IdentityDocument
{
    Passport,
    IdentityCard,
    DrivingLicence,
    ResidencePermit,
}

/// <summary>That one administrator checked who the new owner is: the document, and the extract of the trade register that names this person.</summary>
public sealed record IdentityCheck(IdentityDocument Document, DateOnly SeenOn, DateOnly ExtractOn);

/// <summary>
/// A contractor has nobody who can act. One administrator of a region writes down who becomes its owner and how that was checked, a second
/// one checks it too; only then an invitation goes out (docs/adr/0019-new-owner.md).
/// </summary>
public sealed class OwnerRequest : CaseEntity, IReadByContractorAndDesk, Common.IVersioned
{
    private OwnerRequest() => Name = Mail = FirstAdministratorName = "";

    public OwnerRequest(Guid regionId, Guid contractorId, string name, string mail)
        : base(regionId, contractorId)
    {
        Name = name;
        Mail = mail;
        FirstAdministratorName = "";
        OpenFor = contractorId;
    }

    /// <summary>The contractor while the request is open, whichever region asks: there is one at a time, also when two ask at once.</summary>
    public Guid? OpenFor { get; private set; }

    public string Name { get; private set; }

    public string Mail { get; private set; }

    public Guid FirstAdministratorId { get; private set; }

    public string FirstAdministratorName { get; private set; }

    public DateTime RequestedAt { get; private set; }

    public IdentityDocument FirstDocument { get; private set; }

    public DateOnly FirstSeenOn { get; private set; }

    public DateOnly FirstExtractOn { get; private set; }

    public Guid? SecondAdministratorId { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    public IdentityDocument? SecondDocument { get; private set; }

    public DateOnly? SecondSeenOn { get; private set; }

    public DateOnly? SecondExtractOn { get; private set; }

    /// <summary>The last day on which somebody of the contractor can object; null when nobody works there.</summary>
    public DateOnly? ObjectUntil { get; internal set; }

    /// <summary>Refused by an administrator, or objected to by somebody of the contractor.</summary>
    public DateTime? ClosedAt { get; private set; }

    public Guid Version { get; private set; }

    public bool IsOpen => ClosedAt is null && ConfirmedAt is null;

    internal void Sign(Actor by, IdentityCheck check, DateTime at)
    {
        (FirstAdministratorId, FirstAdministratorName, RequestedAt) = (by.UserId, by.Name, at);
        (FirstDocument, FirstSeenOn, FirstExtractOn) = (check.Document, check.SeenOn, check.ExtractOn);
    }

    internal void Confirm(Actor by, IdentityCheck check, DateTime at)
    {
        (SecondAdministratorId, ConfirmedAt, OpenFor) = (by.UserId, at, null);
        (SecondDocument, SecondSeenOn, SecondExtractOn) = (check.Document, check.SeenOn, check.ExtractOn);
    }

    internal void Close(DateTime at) => (ClosedAt, OpenFor) = (at, null);
}
