namespace SocialReturn.Demo.Data;

/// <summary>What advisers write when they do not approve.</summary>
internal sealed class DemoReasons
{
    public static readonly DemoReasons Changes = new("changes");
    public static readonly DemoReasons Reject = new("reject");
    public static readonly DemoReasons ClaimChanges = new("claimChanges");
    public static readonly DemoReasons ClaimReject = new("claimReject");
    public static readonly DemoReasons Offer = new("offer");
    public static readonly DemoReasons Refuse = new("refuse");

    private readonly List<string> texts;

    private DemoReasons(string kind) => texts = [.. DemoTable.Read("reasons.csv").Where(row => row["kind"] == kind).Select(row => row["text"])];

    public string Of(Random chance) => chance.Pick(texts);
}
