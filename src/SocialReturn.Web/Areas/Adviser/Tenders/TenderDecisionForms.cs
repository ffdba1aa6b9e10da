using System.ComponentModel.DataAnnotations;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>Why a registration is not confirmed.</summary>
public sealed class RefusalForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>Which schedule goes with a tender on whose days none was valid, and why.</summary>
public sealed class ScheduleForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ScheduleLabel), ResourceType = typeof(AdviserTenderTexts))]
    public Guid? ScheduleId { get; set; }

    [Display(Name = nameof(AdviserTenderTexts.ReasonLabel), ResourceType = typeof(AdviserTenderTexts))]
    public string? Reason { get; set; }
}
