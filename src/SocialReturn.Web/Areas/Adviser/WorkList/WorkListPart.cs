namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>The work list beside a case.</summary>
public sealed record WorkListPart(IReadOnlyList<WorkItem> Items, int Total, int PromisedDays, Guid? CurrentId);
