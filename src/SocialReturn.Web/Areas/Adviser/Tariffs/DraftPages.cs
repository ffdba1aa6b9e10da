using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>The screens of a draft.</summary>
public static class DraftPages
{
    /// <param name="addsRow">Whether an empty row stands at the end.</param>
    public static DraftEdit Of(TariffScheduleVersion stored, TariffSheet sheet, bool addsRow, ModelStateDictionary modelState)
    {
        var errors = TariffFaults.Of(stored.Document);
        modelState.AddErrors(errors.On(sheet));
        return new DraftEdit
        {
            Id = stored.Id,
            Version = stored.Version,
            Title = TariffReader.NameOf(stored),
            Sheet = sheet,
            Tabs = [.. TariffSheet.All.Select(tab => new DraftTab(tab, errors.CountIn(tab), tab == sheet))],
            Draft = ScheduleDraft.Parse(stored.Document),
            HasNewRow = addsRow,
            Conflict = null,
            Proof = TariffScheduleReader.Read(stored.Document).Schedule is { } schedule ? TariffProof.Of(schedule) : null,
        };
    }

    /// <summary>The same screen with what was typed instead of what is stored.</summary>
    public static DraftEdit With(this DraftEdit page, ScheduleDraft typed, bool isConflict) =>
        page with
        {
            Draft = typed,
            Conflict = isConflict ? TariffComparison.Compare(page.Draft, typed) : null,
        };
}
