namespace SocialReturn.Web.Areas.Adviser.WorkList;

public static class WorkListWords
{
    public static string StateOf(WorkKind kind) =>
        kind switch
        {
            WorkKind.Proposal => WorkListTexts.StateProposal,
            WorkKind.Claim => WorkListTexts.StateClaim,
            WorkKind.Correction => WorkListTexts.StateCorrection,
            WorkKind.Turnover => WorkListTexts.StateTurnover,
            _ => WorkListTexts.StateTender,
        };
}
