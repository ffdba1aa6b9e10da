using System.Collections.Immutable;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Who or what a row of an hours specification counts: the code that is kept, and its words.</summary>
public static class CountedParties
{
    public const string OwnStaff = "medewerkers";

    public static ImmutableArray<string> InOrder { get; } = [OwnStaff, "deelnemers", "stuks"];

    public static string NameOf(string code) =>
        code switch
        {
            OwnStaff => FulfilmentTexts.CountedOwnStaff,
            "deelnemers" => FulfilmentTexts.CountedAttendees,
            _ => FulfilmentTexts.CountedPieces,
        };
}
