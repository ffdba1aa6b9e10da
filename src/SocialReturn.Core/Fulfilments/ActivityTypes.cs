using System.Collections.Immutable;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a social activity can be (rules.md, section 2): the code that is kept, and its words.</summary>
public static class ActivityTypes
{
    public static ImmutableArray<string> InOrder { get; } = ["gastles", "bedrijfsbezoek", "taal", "eenzaamheid", "armoede-en-schulden", "anders"];

    public static string NameOf(string code) =>
        code switch
        {
            "gastles" => FulfilmentTexts.ActivityGuestLesson,
            "bedrijfsbezoek" => FulfilmentTexts.ActivityVisit,
            "taal" => FulfilmentTexts.ActivityLanguage,
            "eenzaamheid" => FulfilmentTexts.ActivityLoneliness,
            "armoede-en-schulden" => FulfilmentTexts.ActivityPoverty,
            _ => FulfilmentTexts.ActivityOther,
        };
}
