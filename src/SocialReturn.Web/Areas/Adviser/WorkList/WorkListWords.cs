using SocialReturn.Core.Tariffs;

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

    /// <param name="of">Null for what is no fulfilment.</param>
    /// <param name="title">Of the work, or of the tender.</param>
    public static string What(WorkKind kind, FulfilmentKind? of, string title) =>
        kind switch
        {
            WorkKind.Tender => string.Format(WorkListTexts.WhatTender, title),
            WorkKind.Turnover => string.Format(WorkListTexts.WhatTurnover, title),
            _ => string.Format(WorkListTexts.What, of!.Value.Describe().ShortName, title),
        };
}
