using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// A form row: label, hint, fault or question above the field, field, and the tick that answers a question. Attributes that are not named here
/// (autocomplete, inputmode, maxlength, data-...) go to the control itself.
/// </summary>
[HtmlTargetElement("sr-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeName("type")]
    public FieldKind Kind { get; set; }

    /// <summary>Overrides the [Display] name of the property.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>A unit inside the field, at its end: "uur".</summary>
    public string? Suffix { get; set; }

    /// <summary>xs 128, s 200, m 320, l 480 pixels; empty fills the form.</summary>
    public string? Width { get; set; }

    /// <summary>Rows are required unless they say otherwise; what is optional is marked so in words.</summary>
    public bool Optional { get; set; }

    /// <summary>The options of a select or of radios.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    public string? Placeholder { get; set; }

    /// <summary>The name in the address, where a form is sent by GET; it goes with [FromQuery(Name = ..)] at the property.</summary>
    public string? Name { get; set; }

    /// <summary>A filter: never required, and not marked as optional either.</summary>
    public bool Plain { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind == FieldKind.Auto ? FieldKinds.Of(For.Metadata, Items is not null) : Kind;
        var among = FormAmong.Of(context);
        var state = FieldState.Read(ViewContext, For, kind, Name, among);
        if (among is not { IsSent: false })
            FieldPlaces.Add(ViewContext.HttpContext, state.Name, state.Id);
        var classes = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.RemoveAll("class");
        var controls = new FieldControls(state, !Optional && !Plain && kind != FieldKind.Checkbox, DescribedBy(state), new(output.Attributes));

        output.Attributes.Clear();
        output.TagName = kind == FieldKind.Radios ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassesFor(kind, state, classes));
        output.Content.SetHtmlContent(Body(kind, state, controls));
    }

    private string? DescribedBy(FieldState state)
    {
        var ids = new List<string>(2);
        if (Hint is not null)
            ids.Add(state.HintId);
        if (state.Fault is not null)
            ids.Add(state.FaultId);
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    private string ClassesFor(FieldKind kind, FieldState state, string? extra)
    {
        var classes = new List<string> { "utrecht-form-field", "sr-field" };
        if (state.Question is not null)
            classes.Add("sr-field--asked");
        else if (state.Fault is not null)
            classes.Add("utrecht-form-field--invalid");
        if (kind == FieldKind.OneTimeCode)
            classes.Add("sr-field--code");
        if (Width is not null)
            classes.Add("sr-field--" + Width);
        if (extra is not null)
            classes.Add(extra);
        return string.Join(' ', classes);
    }

    private HtmlContentBuilder Body(FieldKind kind, FieldState state, FieldControls controls)
    {
        var body = new HtmlContentBuilder();
        if (kind != FieldKind.Checkbox)
            body.AppendHtml(kind == FieldKind.Radios ? FieldParts.Legend(LabelText, Optional) : FieldParts.Label(state.Id, LabelText, Optional));
        if (Hint is not null && kind != FieldKind.Checkbox)
            body.AppendHtml(FieldParts.Hint(state.HintId, Hint));
        if (state.Fault is not null)
            body.AppendHtml(FieldParts.Fault(state.FaultId, state.Fault, state.Question is null ? "x-circle" : "question"));
        body.AppendHtml(Control(kind, state, controls));
        if (state.Question is not null)
            body.AppendHtml(
                FieldParts.Choice(FieldControls.Answer("checkbox", state.Question, state.QuestionId, state.FaultId), state.QuestionId, InputTexts.Confirm, null)
            );
        foreach (var answer in state.Answered)
            body.AppendHtml(FieldControls.Answer("hidden", answer, null, null));
        return body;
    }

    private IHtmlContent Control(FieldKind kind, FieldState state, FieldControls controls) =>
        kind switch
        {
            FieldKind.Checkbox => Checkbox(state, controls),
            FieldKind.Radios => Radios(state, controls),
            FieldKind.Textarea => FieldParts.Frame(controls.Textarea(), ""),
            FieldKind.Select => FieldParts.Frame(controls.Select(Items ?? [], Placeholder), "sr-field__control--select", IconTagHelper.Render("chevron-down")),
            FieldKind.Date => FieldParts.Frame(controls.Input(kind), "sr-field__control--date", FieldParts.Calendar(state.Id, LabelText)),
            _ when Suffix is not null => FieldParts.Frame(controls.Input(kind), FieldParts.SuffixClass(Suffix), FieldParts.Suffix(Suffix)),
            _ => FieldParts.Frame(controls.Input(kind), ""),
        };

    private HtmlContentBuilder Checkbox(FieldState state, FieldControls controls)
    {
        var isChecked = state.Value.StartsWith("true", StringComparison.OrdinalIgnoreCase);
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.Attributes["type"] = "hidden";
        hidden.Attributes["name"] = state.Name;
        hidden.Attributes["value"] = "false";
        (string Id, string Text)? hint = Hint is null ? null : (state.HintId, Hint);
        var content = new HtmlContentBuilder();
        content.AppendHtml(FieldParts.Choice(controls.Choice("checkbox", state.Id, "true", isChecked), state.Id, LabelText, hint));
        content.AppendHtml(hidden);
        return content;
    }

    private HtmlContentBuilder Radios(FieldState state, FieldControls controls)
    {
        var radios = new HtmlContentBuilder();
        var number = 0;
        foreach (var item in Items ?? [])
        {
            var id = number++ == 0 ? state.Id : $"{state.Id}-{number}";
            var value = item.Value ?? item.Text;
            var isChecked = string.Equals(value, state.Value, StringComparison.OrdinalIgnoreCase);
            radios.AppendHtml(FieldParts.Choice(controls.Choice("radio", id, value, isChecked), id, item.Text, null));
        }

        return radios;
    }

    private string LabelText => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? For.Name;
}
