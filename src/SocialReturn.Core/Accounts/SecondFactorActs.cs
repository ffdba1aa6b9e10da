using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>What happens when somebody lost the second factor.</summary>
public static class SecondFactorActs
{
    public static readonly Act ResetRequested = new("SecondFactor.ResetRequested", ActTopic.People, Reader.Place, () =>
        AccountActTexts.SecondFactorResetRequested
    );
    public static readonly Act ResetConfirmed = new("SecondFactor.ResetConfirmed", ActTopic.People, Reader.Place, () =>
        AccountActTexts.SecondFactorResetConfirmed
    );
    public static readonly Act ResetCompleted = new("SecondFactor.ResetCompleted", ActTopic.People, Reader.Place, () =>
        AccountActTexts.SecondFactorResetCompleted
    );
    public static readonly Act ResetRefused = new("SecondFactor.ResetRefused", ActTopic.People, Reader.Place, () => AccountActTexts.SecondFactorResetRefused);
}
