namespace SocialReturn.Core.Tariffs;

/// <summary>The ways to fulfil an obligation, in the regions' order of preference; job to job is a participation with its own blocks.</summary>
public enum FulfilmentKind
{
    Participation,
    Development,
    SocialPurchase,
    SocialActivity,
    JobToJob,
}
