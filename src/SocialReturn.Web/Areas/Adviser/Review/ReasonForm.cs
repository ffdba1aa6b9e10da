using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>Why changes are asked, or why it is refused: a reason from the list, with words of one's own.</summary>
public sealed class ReasonForm
{
    /// <summary>The choice that says nothing by itself.</summary>
    public const string Other = "anders";

    public Guid Version { get; set; }

    public Guid? DeliveryId { get; set; }

    [Display(Name = nameof(ReviewTexts.ReasonLabel), ResourceType = typeof(ReviewTexts))]
    public string? Choice { get; set; }

    [Display(Name = nameof(ReviewTexts.RemarkLabel), ResourceType = typeof(ReviewTexts))]
    [DataType(DataType.MultilineText)]
    public string? Remark { get; set; }

    [BindNever]
    public ReviewAct Act { get; set; }

    public IEnumerable<SelectListItem> Choices =>
        Reasons.For(Act).Select(reason => new SelectListItem(reason.Text, reason.Code)).Append(new SelectListItem(ReviewTexts.ReasonOther, Other));

    /// <summary>As the contractor reads it.</summary>
    public string Text =>
        string.Join(
            ' ',
            new[] { Reasons.For(Act).FirstOrDefault(reason => reason.Code == Choice)?.Text, Remark?.Trim() }.Where(part => !string.IsNullOrEmpty(part))
        );

    public List<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (Choices.All(choice => choice.Value != Choice))
        {
            errors.Add(new FieldError(nameof(Choice), ReviewTexts.ReasonRequired));
        }
        else if (Choice == Other && string.IsNullOrWhiteSpace(Remark))
        {
            errors.Add(new FieldError(nameof(Remark), ReviewTexts.RemarkRequired));
        }

        if (Remark?.Length > CaseReasons.MaxLength / 2)
        {
            errors.Add(new FieldError(nameof(Remark), string.Format(CommonTexts.TooLong, CaseReasons.MaxLength / 2)));
        }

        return errors;
    }
}

public enum ReviewAct
{
    Approve,
    RequestChanges,
    Reject,
}

/// <param name="Text">As the contractor reads it.</param>
public sealed record Reason(string Code, string Text);

/// <summary>The reasons that advisers give most.</summary>
public static class Reasons
{
    public static IReadOnlyList<Reason> For(ReviewAct act) =>
        act switch
        {
            ReviewAct.RequestChanges =>
            [
                new("bewijs", ReviewTexts.ChangeEvidence),
                new("leesbaar", ReviewTexts.ChangeReadable),
                new("uren", ReviewTexts.ChangeHours),
                new("bedrag", ReviewTexts.ChangeAmount),
                new("werk", ReviewTexts.ChangeWork),
            ],
            ReviewAct.Reject =>
            [
                new("doelgroep", ReviewTexts.RejectGroup),
                new("opdracht", ReviewTexts.RejectRelation),
                new("erkenning", ReviewTexts.RejectRecognition),
                new("dubbel", ReviewTexts.RejectDouble),
                new("vooraf", ReviewTexts.RejectBeforehand),
            ],
            _ => [],
        };
}
