using SocialReturn.Core.Tariffs;

namespace SocialReturn.Demo.Data;

/// <summary>How a fulfilment that is made up relates to its tender, as its contractor says.</summary>
internal sealed class DemoRelations
{
    private readonly ILookup<FulfilmentKind, string> texts = DemoTable
        .Read("relations.csv")
        .ToLookup(row => Enum.Parse<FulfilmentKind>(row["kind"]), row => row["text"]);

    public string? Of(FulfilmentKind kind, Random chance) => kind.Describe().AsksRelation ? chance.Pick([.. texts[kind]]) : null;
}
