namespace SocialReturn.Web.TagHelpers;

/// <summary>Small in lists, large on the tender's page, narrow beside a form.</summary>
public enum ProgressBarSize
{
    Small,
    Large,
    Narrow,
}
