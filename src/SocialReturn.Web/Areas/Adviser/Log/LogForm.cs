using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Areas.Adviser.WorkList;

namespace SocialReturn.Web.Areas.Adviser.Log;

/// <summary>What of the log is looked for; it stands in the address.</summary>
public sealed class LogForm
{
    [FromQuery(Name = "over")]
    [Display(Name = nameof(LogTexts.SubjectLabel), ResourceType = typeof(LogTexts))]
    public string? Subject { get; set; }

    [FromQuery(Name = "zoek")]
    [Display(Name = nameof(LogTexts.SearchLabel), ResourceType = typeof(LogTexts))]
    public string? Search { get; set; }

    [FromQuery(Name = "van")]
    [Display(Name = nameof(LogTexts.FromLabel), ResourceType = typeof(LogTexts))]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "tot")]
    [Display(Name = nameof(LogTexts.ToLabel), ResourceType = typeof(LogTexts))]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "na")]
    public string? After { get; set; }

    public bool IsFirstPage => WorkCursor.Parse(After) is null;

    /// <summary>The same search, from the top or after a line.</summary>
    public string Address(WorkCursor? after)
    {
        string?[] parts =
        [
            Part("over", Subject),
            Part("zoek", Search?.Trim()),
            Part("van", From?.ToString("yyyy-MM-dd")),
            Part("tot", To?.ToString("yyyy-MM-dd")),
            Part("na", after?.ToString()),
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? PortalLinks.DeskLog : $"{PortalLinks.DeskLog}?{query}";
    }

    private static string? Part(string name, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{name}={Uri.EscapeDataString(value)}";
}

public sealed class LogFormValidator : AbstractValidator<LogForm>
{
    public LogFormValidator()
    {
        RuleFor(form => form.Search)
            .Must(search => LogSearch.Words(search).Length <= LogSearch.MostWords)
            .OverridePropertyName("zoek")
            .WithMessage(string.Format(LogTexts.TooManyWords, LogSearch.MostWords));
        RuleFor(form => form.To)
            .Must((form, to) => to is null || form.From is null || to >= form.From)
            .OverridePropertyName("tot")
            .WithMessage(LogTexts.DatesReversed);
    }
}
