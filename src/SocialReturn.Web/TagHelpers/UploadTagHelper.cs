using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// &lt;sr-upload name="Files" url="/invullingen/1/bewijs" accept=".pdf,.jpg" max-megabytes="25" kinds="PDF of foto" /&gt;:
/// a field for several files that works without a script. With a url each file is sent at once, with its own meter;
/// the answer is 2xx, or a problem whose "detail" says why (the other files stay). Hidden fields and selects inside it go along.
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

    /// <summary>The id of the form it belongs to, when it stands inside another.</summary>
    public string? Form { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
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
        output.Content.AppendHtml(List()).AppendHtml(fields).AppendHtml(Drop(id)).AppendHtml(Hint(id));
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
        var words = Words("sr-upload__words", "");
        words.InnerHtml.AppendHtml(Words("sr-upload__drag", ComponentTexts.DropFiles)).Append(" ");
        words.InnerHtml.AppendHtml(Camera(id + "-foto")).Append(" ");
        words.InnerHtml.AppendHtml(Label(id, ComponentTexts.ChooseFiles)).Append(" ");
        words.InnerHtml.AppendHtml(Input(id));
        drop.InnerHtml.AppendHtml(words);
        return drop;
    }

    private TagBuilder Input(string id)
    {
        var input = FileField(id, "sr-upload__input");
        input.Attributes["multiple"] = "multiple";
        input.Attributes["aria-describedby"] = id + "-uitleg";
        if (Accept.Length > 0)
            input.Attributes["accept"] = Accept;
        return input;
    }

    /// <summary>Straight to the camera, on a device that has one; the script shows it.</summary>
    private TagBuilder Camera(string id)
    {
        var input = FileField(id, "sr-upload__input");
        input.Attributes["accept"] = "image/*";
        input.Attributes["capture"] = "environment";
        var photo = Words("sr-upload__photo", "");
        photo.InnerHtml.AppendHtml(Label(id, ComponentTexts.TakePhoto)).AppendHtml(input).Append(" " + ComponentTexts.Or);
        return photo;
    }

    private TagBuilder FileField(string id, string classes)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass(classes);
        input.Attributes["type"] = "file";
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        if (Form is not null)
            input.Attributes["form"] = Form;
        return input;
    }

    private static TagBuilder Label(string id, string text)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("sr-upload__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(text);
        return label;
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
