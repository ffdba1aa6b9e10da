using SocialReturn.Core.Common;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>The rehearsal as data, a row for each fulfilment. Nothing about a participant.</summary>
public static class RehearsalCsv
{
    public static byte[] Write(RehearsedYear outcome)
    {
        var tenders = outcome.Tenders.ToDictionary(tender => tender.Id, tender => tender.Row.Name);
        return DutchCsv.Write(
            TariffScreenTexts.RehearseCsvHeader,
            outcome
                .Entries.OrderBy(entry => tenders[entry.TenderId], StringComparer.CurrentCulture)
                .Select(entry =>
                    new[]
                    {
                        tenders[entry.TenderId],
                        entry.Kind.Describe().Name,
                        entry.Group,
                        entry.Title,
                        DutchCsv.Amount(entry.Before.Agreed),
                        entry.IsComparable ? DutchCsv.Amount(entry.After.Agreed) : "",
                        DutchCsv.Amount(entry.Before.Realised),
                        entry.IsComparable ? DutchCsv.Amount(entry.After.Realised) : "",
                        DutchCsv.Amount(entry.Before.Counted),
                        entry.IsComparable ? DutchCsv.Amount(entry.After.Counted) : "",
                        entry.Fault ?? "",
                    }
                )
        );
    }
}
