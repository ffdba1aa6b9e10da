namespace SocialReturn.Web.Areas.Adviser.WorkList;

public static class WorkListWords
{
    public static string StateOf(WorkKind kind) => kind switch
    {
        WorkKind.Proposal => WorkListTexts.StateProposal,
        WorkKind.Claim => WorkListTexts.StateClaim,
        _ => WorkListTexts.StateTender,
    };
}
