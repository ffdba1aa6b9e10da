using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Core.Progress;

namespace SocialReturn.Web.TagHelpers;

/// <summary>The drawing of the partial _ForecastChart, which adds the table.</summary>
[HtmlTargetElement("sr-forecast-drawing", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ForecastDrawingTagHelper : TagHelper
{
    public ForecastChartModel Model { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new ForecastDrawing(Model, "arcering-verwachting").Draw());
    }
}
