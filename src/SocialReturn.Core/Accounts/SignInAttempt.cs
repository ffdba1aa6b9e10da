using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// One try that has not succeeded (yet), a failure, or a mail that a person had sent; counted per account, network address,
/// known browser, sender and so on.
/// Rows are only added, so that parallel tries on several servers cannot overwrite each other's count.
/// </summary>
public sealed class SignInAttempt : Entity, IReadToFindWhoAsks
{
    private SignInAttempt() => Key = "";

    public SignInAttempt(string key, DateTime at)
    {
        Key = key;
        At = at;
    }

    /// <summary>A hash of what is counted: the table holds no mail addresses.</summary>
    public string Key { get; private set; }

    public DateTime At { get; private set; }
}
