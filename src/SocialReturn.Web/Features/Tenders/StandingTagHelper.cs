using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>&lt;sr-standing of="row.Standing" /&gt;: the word about a tender, status first, then pace.</summary>
[HtmlTargetElement("sr-standing", Attributes = nameof(Of), TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StandingTagHelper : TagHelper
{
    public TenderStanding Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (icon, tone, word) = Of switch
        {
            { Status: TenderStatus.AwaitingConfirmation } => ("clock", "", TenderScreenTexts.AwaitingConfirmation),
            { Status: TenderStatus.Refused } => ("x-circle", "refused", TenderScreenTexts.Refused),
            { Status: TenderStatus.Closed } => ("lock", "", TenderScreenTexts.Closed),
            { HasGap: true } => ("book", "attention", TenderScreenTexts.NoTable),
            { Pace: Pace.Met } => ("flag", "done", TenderScreenTexts.Met),
            { Pace: Pace.OnTrack } => ("check-circle", "", TenderScreenTexts.OnTrack),
            { IsShortOfFloorsOnly: true } => ("alert-triangle", "attention", TenderScreenTexts.FloorsShort),
            _ when Of.BehindBy > Euro.Zero => ("alert-triangle", "attention", string.Format(TenderScreenTexts.BehindBy, Of.BehindBy.ToWholeString())),
            _ => ("alert-triangle", "attention", TenderScreenTexts.PlanMore),
        };
        StatusTagHelper.Write(output, icon, tone, content => content.Append(word));
    }
}
