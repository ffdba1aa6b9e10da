using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Who or what a row of an hours specification counts: the code that is kept, and its words.</summary>
public static class CountedParties
{
    public const string OwnStaff = "medewerkers";
    private const string Attendees = "deelnemers";
    private const string Pieces = "stuks";

    public static ImmutableArray<string> InOrder { get; } = [OwnStaff, Attendees, Pieces];

    /// <summary>What a row has to count where the rate of its block is for one of them; null where it is for any, or for none.</summary>
    public static string? Of(Multiplied multiplied) =>
        multiplied switch
        {
            Multiplied.Staff => OwnStaff,
            Multiplied.Attendees => Attendees,
            Multiplied.Pieces => Pieces,
            _ => null,
        };

    public static string NameOf(string code) =>
        code switch
        {
            OwnStaff => FulfilmentTexts.CountedOwnStaff,
            Attendees => FulfilmentTexts.CountedAttendees,
            _ => FulfilmentTexts.CountedPieces,
        };
}
