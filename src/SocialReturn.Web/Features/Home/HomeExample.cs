using SocialReturn.Core.Common;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Home;

/// <summary>The invented tender on the first page: what the bar tells before anybody has signed in.</summary>
internal static class HomeExample
{
    public static ProgressBarModel Bar { get; } =
        new(Euro.FromWhole(75_000), Euro.FromWhole(32_000), Euro.FromWhole(8_500), Euro.FromWhole(18_000), Euro.FromWhole(11_000), Euro.FromWhole(30_000));
}
