using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;

namespace SocialReturn.Demo.Data;

/// <summary>A tender of the demo as it will be registered.</summary>
/// <param name="Slug">Of the region.</param>
/// <param name="Count">How many fulfilments are made up for it.</param>
internal sealed record DemoTender(
    string Contractor,
    ContractingAuthority Authority,
    string Slug,
    string Trade,
    string Title,
    Euro Sum,
    decimal Percentage,
    DateOnly Award,
    DateOnly Start,
    DateOnly End,
    int Count,
    DemoRegistration By
)
{
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
        return new DemoTender(
            row["contractor"],
            authority,
            slug,
            row["trade"],
            row["title"],
            Euro.FromWhole(row.Number("sum")),
            row.Number("percentage"),
            award,
            start,
            end,
            row.Number("count"),
            RegistrationOf(row["by"])
        );
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
