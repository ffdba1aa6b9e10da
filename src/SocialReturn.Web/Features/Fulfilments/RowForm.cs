using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>One row of an hours specification on a form.</summary>
public sealed class RowForm
{
    [Display(Name = nameof(FulfilmentScreenTexts.RowWhatLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? What { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.RowCountedLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Counted { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.RowNumberLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Number { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.EachHours), ResourceType = typeof(FulfilmentScreenTexts))]
    public decimal? HoursEach { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.EventsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Events { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.RowValueLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Value { get; set; }

    public HoursRow ToRow() =>
        new()
        {
            What = What ?? "",
            Counted = Counted,
            Number = Number,
            HoursEach = HoursEach,
            Events = Events,
            Value = Value,
        };

    public static RowForm Of(HoursRow row) =>
        new()
        {
            What = row.What,
            Counted = row.Counted,
            Number = row.Number,
            HoursEach = row.HoursEach,
            Events = row.Events,
            Value = row.Value,
        };
}
