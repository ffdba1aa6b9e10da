using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>The control of a form row: NL Design System classes, described by its hint and its fault.</summary>
internal sealed class FieldControls(FieldState state, bool required, string? describedBy, TagHelperAttributeList extra)
{
    public TagBuilder Input(FieldKind kind)
    {
        var input = Named("input", "utrecht-textbox utrecht-textbox--html-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = TypeOf(kind);
        if (kind != FieldKind.Password)
            input.Attributes["value"] = state.Value;
        foreach (var (name, value) in HintsFor(kind))
            input.MergeAttribute(name, value);
        return input;
    }

    public TagBuilder Textarea()
    {
        var area = Named("textarea", "utrecht-textarea utrecht-textarea--html-textarea");
        area.MergeAttribute("rows", "4");
        // The first line break after the tag is swallowed by the browser.
        area.InnerHtml.AppendHtml("\n").Append(state.Value);
        return area;
    }

    public TagBuilder Select(IEnumerable<SelectListItem> items, string? placeholder)
    {
        var select = Named("select", "utrecht-select utrecht-select--html-select");
        var list = items.ToList();
        if (!list.Exists(item => item.Value?.Length == 0))
            select.InnerHtml.AppendHtml(Option(new(placeholder ?? InputTexts.ChooseOption, "")));
        foreach (var group in list.GroupBy(item => item.Group?.Name, StringComparer.Ordinal))
            select.InnerHtml.AppendHtml(group.Key is null ? Options(group) : OptionGroup(group.Key, group));
        return select;
    }

    public TagBuilder Choice(string type, string id, string value, bool isChecked)
    {
        var input = Named("input", "sr-choice__input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["value"] = value;
        if (isChecked)
            input.Attributes["checked"] = "checked";
        return input;
    }

    /// <summary>The tick that answers a question, or the answer that goes along unseen.</summary>
    public static TagBuilder Answer(string type, string question, string? id, string? describedBy)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = FieldQuestion.FieldName;
        input.Attributes["value"] = question;
        if (id is not null)
        {
            input.AddCssClass("sr-choice__input");
            input.Attributes["id"] = id;
        }

        if (describedBy is not null)
            input.Attributes["aria-describedby"] = describedBy;
        return input;
    }

    private TagBuilder Named(string tag, string classes)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(classes);
        foreach (var attribute in extra)
            control.Attributes[attribute.Name] = Convert.ToString(attribute.Value, CultureInfo.InvariantCulture);
        control.Attributes["id"] = state.Id;
        control.Attributes["name"] = state.Name;
        if (required)
            control.Attributes["required"] = "required";
        if (describedBy is not null)
            control.Attributes["aria-describedby"] = describedBy;
        if (state.Fault is not null && state.Question is null)
            control.Attributes["aria-invalid"] = "true";
        return control;
    }

    private static string TypeOf(FieldKind kind) =>
        kind switch
        {
            FieldKind.Email => "email",
            FieldKind.Telephone => "tel",
            FieldKind.Password => "password",
            _ => "text",
        };

    private static IEnumerable<(string Name, string Value)> HintsFor(FieldKind kind) =>
        kind switch
        {
            FieldKind.Email => [("autocomplete", "email"), ("spellcheck", "false")],
            FieldKind.Telephone => [("autocomplete", "tel")],
            // A text, in our order whatever the browser's language; its own date field would drop what is no date.
            FieldKind.Date => [("autocomplete", "off"), ("placeholder", InputTexts.DatePlaceholder)],
            FieldKind.Number or FieldKind.Euro => [("inputmode", "decimal"), ("autocomplete", "off")],
            FieldKind.Password => [("autocomplete", "current-password"), ("spellcheck", "false")],
            FieldKind.OneTimeCode => [("inputmode", "numeric"), ("autocomplete", "one-time-code"), ("spellcheck", "false")],
            _ => [],
        };

    private HtmlContentBuilder Options(IEnumerable<SelectListItem> items)
    {
        var options = new HtmlContentBuilder();
        foreach (var item in items)
            options.AppendHtml(Option(item));
        return options;
    }

    private TagBuilder OptionGroup(string name, IEnumerable<SelectListItem> items)
    {
        var group = new TagBuilder("optgroup");
        group.Attributes["label"] = name;
        group.InnerHtml.AppendHtml(Options(items));
        return group;
    }

    private TagBuilder Option(SelectListItem item)
    {
        var option = new TagBuilder("option");
        var value = item.Value ?? item.Text;
        option.Attributes["value"] = value;
        if (string.Equals(value, state.Value, StringComparison.OrdinalIgnoreCase) || (item.Selected && state.Value.Length == 0))
            option.Attributes["selected"] = "selected";
        if (item.Disabled)
            option.Attributes["disabled"] = "disabled";
        option.InnerHtml.Append(item.Text);
        return option;
    }
}
