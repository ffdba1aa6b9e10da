using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;

namespace SocialReturn.Core.Tenders;

/// <summary>An obligation over time: what its dated lines add up to, from each of their days on.</summary>
public static class ObligationCourse
{
    /// <summary>As people read them: by day, and what follows from the lines of that day after them.</summary>
    public static IEnumerable<ObligationLine> Ordered(IEnumerable<ObligationLine> lines) =>
        lines.OrderBy(line => line.Date).ThenBy(line => line.Kind).ThenBy(line => line.RecordedAt).ThenBy(line => line.Id);

    public static ImmutableArray<RunningTotal> Of(IEnumerable<ObligationLine> lines)
    {
        var total = Euro.Zero;
        return
        [
            .. lines
                .GroupBy(line => line.Date)
                .OrderBy(day => day.Key)
                .Select(day => new RunningTotal(day.Key, total += Euro.Sum(day.Select(line => line.Amount)))),
        ];
    }
}
