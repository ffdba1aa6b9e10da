namespace SocialReturn.Core.Tenders;

public enum TenderStatus
{
    /// <summary>Registered by the contractor; an adviser has to confirm it.</summary>
    AwaitingConfirmation,
    Running,

    /// <summary>The adviser did not recognise the registration.</summary>
    Refused,
    Closed,
}
