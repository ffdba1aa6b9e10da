using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Publishing;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>The first facts of a new schedule. Its messages are those of <see cref="TariffService"/>.</summary>
public sealed class NewTariffForm
{
    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(TariffEditTexts.HeadName), ResourceType = typeof(TariffEditTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(TariffEditTexts.HeadNormHoursPerWeek), ResourceType = typeof(TariffEditTexts))]
    public decimal? NormHoursPerWeek { get; set; }

    public NewScheduleInput ToInput() => new(Name, NormHoursPerWeek, Key);
}

/// <summary>A schedule file.</summary>
public sealed class ImportForm
{
    public const int MostBytes = 1024 * 1024;

    public Guid Key { get; set; } = Ids.New();

    [Display(Name = nameof(TariffScreenTexts.FileLabel), ResourceType = typeof(TariffScreenTexts))]
    public IFormFile? File { get; set; }
}

/// <summary>The days from and until which a draft is to hold.</summary>
public sealed class PublishForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(TariffScreenTexts.FromLabel), ResourceType = typeof(TariffScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(TariffScreenTexts.ToLabel), ResourceType = typeof(TariffScreenTexts))]
    public DateOnly? To { get; set; }

    public PublicationInput ToInput() => new(From, To);
}

public sealed class WithdrawForm
{
    public Guid Version { get; set; }

    /// <summary>The schedule that was shown to hold again; null for none.</summary>
    public Guid? Reopens { get; set; }

    [Display(Name = nameof(TariffScreenTexts.ReasonLabel), ResourceType = typeof(TariffScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
