using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;

namespace SocialReturn.Demo.Patterns;

/// <summary>A form with every kind of field.</summary>
public sealed class PatternForm
{
    [Display(Name = nameof(PatternTexts.FieldTargetGroup), ResourceType = typeof(PatternTexts))]
    public string? TargetGroup { get; set; }

    [Display(Name = nameof(PatternTexts.FieldReference), ResourceType = typeof(PatternTexts))]
    public string? Reference { get; set; }

    [Display(Name = nameof(PatternTexts.FieldBirthDate), ResourceType = typeof(PatternTexts))]
    public DateOnly? BirthDate { get; set; }

    [Display(Name = nameof(PatternTexts.FieldPlace), ResourceType = typeof(PatternTexts))]
    public string? Place { get; set; }

    [Display(Name = nameof(PatternTexts.FieldWork), ResourceType = typeof(PatternTexts)), DataType(DataType.MultilineText)]
    public string? Work { get; set; }

    [Display(Name = nameof(PatternTexts.FieldHours), ResourceType = typeof(PatternTexts))]
    public decimal? HoursPerWeek { get; set; }

    [Display(Name = nameof(PatternTexts.FieldFrom), ResourceType = typeof(PatternTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(PatternTexts.FieldTo), ResourceType = typeof(PatternTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(PatternTexts.FieldSum), ResourceType = typeof(PatternTexts))]
    public Euro? ContractSum { get; set; }

    [Display(Name = nameof(PatternTexts.FieldPermanent), ResourceType = typeof(PatternTexts))]
    public bool Permanent { get; set; }

    [Display(Name = nameof(PatternTexts.FieldMail), ResourceType = typeof(PatternTexts)), DataType(DataType.EmailAddress)]
    public string? Mail { get; set; }

    [Display(Name = nameof(PatternTexts.FieldPassword), ResourceType = typeof(PatternTexts)), DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = nameof(PatternTexts.FieldCode), ResourceType = typeof(PatternTexts))]
    public string? Code { get; set; }

    public string[]? Confirmed { get; set; }

    [Display(Name = nameof(PatternTexts.FieldKind), ResourceType = typeof(PatternTexts))]
    public string? Kind { get; set; }
}
