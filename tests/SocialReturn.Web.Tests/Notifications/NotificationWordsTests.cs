using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Notifications;
using SocialReturn.TestKit;
using SocialReturn.Web.Features.Notifications;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Notifications;

public sealed class NotificationWordsTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryKind_HasAnIconAndWords() =>
        Sweep.Over(output, "kinds of notification for their words", Enum.GetValues<NotificationKind>(), kind =>
            new[] { NotificationWords.Icon(kind), NotificationWords.Sentence(kind, Euro.FromWhole(5)), NotificationWords.News(kind, Euro.FromWhole(5)) }.Any(
                string.IsNullOrWhiteSpace
            )
                ? [$"{kind} says nothing"]
                : []
        );

    [Fact]
    public void Sentence_Amount_IsNamed() => NotificationWords.Sentence(NotificationKind.ClaimVerified, Euro.FromWhole(1_250)).ShouldContain("1.250,00");
}
