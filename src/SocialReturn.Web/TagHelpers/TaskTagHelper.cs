using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-task icon="document" act="..." href="..." where="..." when="..." urgency="Soon" /&gt; inside &lt;ul class="sr-tasks"&gt;.</summary>
[HtmlTargetElement("sr-task", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper : TagHelper
{
    public string Icon { get; set; } = "document";

    public string Act { get; set; } = "";

    public string Href { get; set; } = "";

    public string? Where { get; set; }

    public string? When { get; set; }

    public TaskUrgency Urgency { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Urgency == TaskUrgency.Late ? "sr-task sr-task--late" : "sr-task");
        output.Content.AppendHtml(IconTagHelper.Render(Icon, tone: Tone));
        output.Content.AppendHtml(Words());
    }

    private string Tone =>
        Urgency switch
        {
            TaskUrgency.Late => "refused",
            TaskUrgency.Soon => "attention",
            _ => "",
        };

    private TagBuilder Words()
    {
        var link = new TagBuilder("a");
        link.AddCssClass("sr-title-link");
        link.Attributes["href"] = Href;
        link.InnerHtml.Append(Act);
        var words = new TagBuilder("div");
        words.InnerHtml.AppendHtml(link);
        AppendLine(words, "sr-task__where", Where);
        AppendLine(words, "sr-task__when", When);
        return words;
    }

    private static void AppendLine(TagBuilder words, string line, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(line);
        paragraph.InnerHtml.Append(text);
        words.InnerHtml.AppendHtml(paragraph);
    }
}

/// <summary>Plain, due soon (amber) or past its date (red).</summary>
public enum TaskUrgency
{
    Normal,
    Soon,
    Late,
}
