using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Rows of an hours specification in words.</summary>
public static class RowWords
{
    /// <summary>"2 × 8, eigen medewerkers", or what the row states to be worth after it.</summary>
    public static string Of(HoursRow row)
    {
        var each = (row.Number, row.HoursEach) switch
        {
            ({ } number, { } hours) => string.Format(FulfilmentScreenTexts.RowTimes, number, hours.ToString("0.##")),
            ({ } number, null) => number.ToString(),
            (null, { } hours) => hours.ToString("0.##"),
            _ => null,
        };
        var counted = row.Counted is { Length: > 0 } code ? CountedParties.NameOf(code).ToLowerInvariant() : null;
        var events = row.Events is { } times ? string.Format(FulfilmentScreenTexts.RowEvents, times) : null;
        return string.Join(", ", new[] { each, counted, events, row.Value?.ToString() }.Where(part => part is not null));
    }

    public static string Of(HoursSpecification? specification) =>
        string.Join("; ", (specification?.Rows ?? []).Select(row => string.Format(FulfilmentScreenTexts.RowInWords, row.What, Of(row))));

    /// <summary>Two versions beside each other: rows that say the same go together, in their order; what only one has stands alone.</summary>
    public static IEnumerable<OfferRow> Between(HoursSpecification? asked, HoursSpecification? offered)
    {
        var left = (offered?.Rows ?? []).ToList();
        foreach (var row in asked?.Rows ?? [])
        {
            var same = left.Find(other => other == row) ?? left.Find(other => other.What == row.What);
            if (same is not null)
            {
                left.Remove(same);
            }

            yield return new OfferRow(row.What, Of(row), same is null ? null : Of(same));
        }

        foreach (var added in left)
        {
            yield return new OfferRow(added.What, null, Of(added));
        }
    }
}
