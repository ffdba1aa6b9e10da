using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;

namespace SocialReturn.Demo.Data;

/// <summary>A tender of the demo as it will be registered.</summary>
internal sealed record DemoTender
{
    public required string Contractor { get; init; }

    public required ContractingAuthority Authority { get; init; }

    /// <summary>Of the region.</summary>
    public required string Slug { get; init; }

    public required string Trade { get; init; }

    public required string Title { get; init; }

    public required Euro Sum { get; init; }

    public required decimal Percentage { get; init; }

    public required DateOnly Award { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>How many fulfilments are made up for it.</summary>
    public required int Count { get; init; }

    public required DemoRegistration By { get; init; }

    /// <summary>Its fulfilments are written out, not made up.</summary>
    public bool IsStory => Count == 0;

    /// <summary>Known once it is registered.</summary>
    public Guid Id { get; set; }

    public static DemoTender Of(DemoRow row, DemoStage stage)
    {
        var authority = stage.Authorities[row["authority"]];
        var slug = stage.SlugOf(authority);
        var firstAward = stage.Schedules[slug].ValidFrom!.Value;
        var start = stage.Calendar.Month(row.Number("startMonth"));
        var award = Earliest(start.AddDays(-45), stage.Calendar.Today.AddDays(-12));
        if (award < firstAward)
        {
            (award, start) = (firstAward, Latest(start, firstAward.AddDays(31)));
        }

        var end = Latest(stage.Calendar.MonthEnd(row.Number("startMonth") + row.Number("months") - 1), start.AddMonths(8));
        return new DemoTender
        {
            Contractor = row["contractor"],
            Authority = authority,
            Slug = slug,
            Trade = row["trade"],
            Title = row["title"],
            Sum = Euro.FromWhole(row.Number("sum")),
            Percentage = row.Number("percentage"),
            Award = award,
            Start = start,
            End = end,
            Count = row.Number("count"),
            By = RegistrationOf(row["by"]),
        };
    }

    private static DateOnly Earliest(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Latest(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DemoRegistration RegistrationOf(string by) =>
        by switch
        {
            "adviser" => DemoRegistration.ByAdviser,
            "contractor" => DemoRegistration.ByContractor,
            "waiting" => DemoRegistration.Waiting,
            _ => DemoRegistration.Refused,
        };
}

internal enum DemoRegistration
{
    ByAdviser,
    ByContractor,

    /// <summary>By the contractor; no adviser has confirmed it yet.</summary>
    Waiting,
    Refused,
}
