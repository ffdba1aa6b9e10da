namespace SocialReturn.Web.TagHelpers;

/// <summary>The parts of the bar, in its order; Sum is the fifth amount of the large bar.</summary>
public enum ProgressPart
{
    Realised,
    Claimed,
    Agreed,
    Proposed,
    Sum,
}
