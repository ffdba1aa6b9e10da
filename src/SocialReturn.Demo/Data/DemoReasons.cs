namespace SocialReturn.Demo.Data;

/// <summary>What people write when they do not approve, or correct what was approved.</summary>
internal sealed class DemoReasons
{
    public static readonly DemoReasons Changes = new("changes");
    public static readonly DemoReasons Reject = new("reject");
    public static readonly DemoReasons ClaimChanges = new("claimChanges");
    public static readonly DemoReasons ClaimReject = new("claimReject");
    public static readonly DemoReasons Offer = new("offer");
    public static readonly DemoReasons Correction = new("correction");
    public static readonly DemoReasons Reversal = new("reverse");

    /// <summary>Of a tender.</summary>
    public static readonly DemoReasons Refuse = new("refuse");

    private const string AboutPlacements = "placement";
    private const string AboutEfforts = "effort";

    private readonly List<DemoRow> texts;

    private DemoReasons(string kind) => texts = [.. DemoTable.Read("reasons.csv").Where(row => row["kind"] == kind)];

    public string Of(Random chance) => chance.Pick(texts)["text"];

    /// <summary>One that fits: nobody asks for the hours on an invoice.</summary>
    public string Of(DemoFulfilment fulfilment)
    {
        var other = fulfilment is DemoPlacement ? AboutEfforts : AboutPlacements;
        return fulfilment.Chance.Pick(texts.FindAll(row => row["about"] != other))["text"];
    }
}
