namespace SocialReturn.Web.Features.Regions;

/// <summary>What the end of a region leaves as it is, in words.</summary>
public static class RegionWords
{
    public static string Running(int tenders) =>
        tenders switch
        {
            0 => RegionTexts.NoRunning,
            1 => RegionTexts.OneRunning,
            _ => string.Format(RegionTexts.ManyRunning, tenders),
        };

    public static string People(int people) =>
        people switch
        {
            0 => RegionTexts.NoPeople,
            1 => RegionTexts.OnePerson,
            _ => string.Format(RegionTexts.ManyPeople, people),
        };
}
