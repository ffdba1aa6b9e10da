using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// &lt;sr-upload name="Files" url="/invullingen/1/bewijs" accept=".pdf,.jpg" max-megabytes="25" kinds="PDF of foto" /&gt;:
/// a field for several files that works without a script. With a url each file is sent at once, with its own meter;
/// the answer is 2xx, or a problem whose "detail" says why (the other files stay).
/// </summary>
[HtmlTargetElement("sr-upload", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UploadTagHelper : TagHelper
{
    public string Name { get; set; } = "Files";

    public string? Url { get; set; }

    public string Accept { get; set; } = "";

    public int MaxMegabytes { get; set; } = 25;

    /// <summary>The allowed kinds in words.</summary>
    public string Kinds { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldState.IdOf(Name);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sr-upload");
        output.Attributes.SetAttribute("data-upload", Url ?? "");
        output.Attributes.SetAttribute("data-max", (MaxMegabytes * 1024L * 1024L).ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-done", ComponentTexts.UploadDone);
        output.Attributes.SetAttribute("data-waiting", ComponentTexts.UploadWaiting);
        output.Attributes.SetAttribute("data-failed", ComponentTexts.UploadFailed);
        output.Attributes.SetAttribute("data-offline", ComponentTexts.UploadOffline);
        output.Attributes.SetAttribute("data-too-large", string.Format(ComponentTexts.UploadTooLarge, MaxMegabytes));
        output.Attributes.SetAttribute("data-refused", ComponentTexts.UploadRefused);
        output.Content.AppendHtml(List()).AppendHtml(Drop(id)).AppendHtml(Hint(id));
    }

    private static TagBuilder List()
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("sr-evidence sr-upload__list");
        list.Attributes["aria-label"] = ComponentTexts.UploadList;
        list.Attributes["aria-live"] = "polite";
        list.Attributes["hidden"] = "hidden";
        return list;
    }

    private TagBuilder Drop(string id)
    {
        var drop = new TagBuilder("div");
        drop.AddCssClass("sr-upload__drop");
        drop.InnerHtml.AppendHtml(IconTagHelper.Render("upload"));
        drop.InnerHtml.AppendHtml(Words("sr-upload__drag", ComponentTexts.DropFiles));
        drop.InnerHtml.AppendHtml(Words("sr-upload__photo", ComponentTexts.TakePhoto));
        drop.InnerHtml.AppendHtml(Input(id));
        var label = new TagBuilder("label");
        label.AddCssClass("sr-upload__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(ComponentTexts.ChooseFiles);
        drop.InnerHtml.AppendHtml(label);
        return drop;
    }

    private TagBuilder Input(string id)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("sr-upload__input");
        input.Attributes["type"] = "file";
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["multiple"] = "multiple";
        input.Attributes["aria-describedby"] = id + "-uitleg";
        if (Accept.Length > 0)
            input.Attributes["accept"] = Accept;
        return input;
    }

    private TagBuilder Hint(string id)
    {
        var hint = new TagBuilder("p");
        hint.AddCssClass("sr-upload__hint sr-small sr-soft");
        hint.Attributes["id"] = id + "-uitleg";
        hint.InnerHtml.Append(string.Format(ComponentTexts.UploadHint, Kinds, MaxMegabytes));
        return hint;
    }

    private static TagBuilder Words(string classes, string text)
    {
        var words = new TagBuilder("span");
        words.AddCssClass(classes);
        words.InnerHtml.Append(text);
        return words;
    }
}
