using System.ComponentModel.DataAnnotations;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Why the contractor does not take an offer.</summary>
public sealed class ObjectionForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ObjectionLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
