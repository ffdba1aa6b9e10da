using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.Core.Happenings;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Happenings;

/// <summary>What every act has to say of itself.</summary>
public sealed partial class ActTests(ITestOutputHelper output)
{
    private const int LongestName = 60;

    [Fact]
    public void EveryAct_HasANameOfItsOwn() => Acts.All.Select(act => act.Name).ShouldBeUnique();

    [Fact]
    public void EveryAct_IsSubjectAndPastTense_WithWordsAndAReader() =>
        Sweep.Over(output, "acts for what they say of themselves", Acts.All, act =>
            [
                .. Wrong(Name().IsMatch(act.Name) && act.Name.Length <= LongestName, act, "its name is not as Tender.Confirmed"),
                .. Wrong(!string.IsNullOrWhiteSpace(act.Words), act, "it has no words"),
                .. Wrong(Enum.IsDefined(act.Reader), act, "nobody reads it"),
            ]
        );

    /// <summary>The other side waits for a decision, and is surprised by what was done of one's own accord.</summary>
    [Fact]
    public void EveryDecisionAndInitiative_TellsTheOtherSide() =>
        Sweep.Over(
            output,
            "decisions and initiatives for what they tell",
            Acts.All.Where(act => act.Nature is ActNature.Decision or ActNature.Initiative),
            act => Wrong(act.Tells is not null, act, "nobody is told")
        );

    private static IEnumerable<string> Wrong(bool isRight, Act act, string fault) => isRight ? [] : [$"{act}: {fault}"];

    [GeneratedRegex(@"^[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+$")]
    private static partial Regex Name();
}
