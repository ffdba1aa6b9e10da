using System.Text.Json.Nodes;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Valuation.Tests.Schema;

/// <summary>The matrix of blocks as rules of a JSON Schema: what of a block means nothing on its kind and unit.</summary>
internal static class BlockRules
{
    private static readonly BlockUnit[] Units = Enum.GetValues<BlockUnit>();

    public static JsonArray All() =>
        [
            .. ByKind(kind => Array.FindAll(Units, unit => BlockMatrix.Refusal(new BlockCell(kind, unit)) is null))
                .Select(group => (JsonNode)Rule(On("kind", group.Kinds), new JsonObject { ["unit"] = OneOf(group.Units) })),
            new JsonObject
            {
                ["if"] = Properties(On("unit", Units.Where(unit => unit.HasAmount()).Select(JsonNames.Of))),
                ["then"] = new JsonObject { ["required"] = new JsonArray("amount") },
            },
            .. BlockMatrix.Fields.SelectMany(Of),
            .. new[] { BlockUnit.Invoice, BlockUnit.Agreed }.Select(unit =>
                (JsonNode)Rule(
                    On("unit", [JsonNames.Of(unit)]),
                    new JsonObject
                    {
                        ["alternatives"] = new JsonObject { ["items"] = new JsonObject { ["not"] = new JsonObject { ["const"] = JsonNames.Of(unit) } } },
                    }
                )
            ),
        ];

    private static IEnumerable<JsonNode> Of(BlockField field) =>
        ByKind(kind =>
                Array.FindAll(Units, unit => BlockMatrix.Refusal(new BlockCell(kind, unit)) is null && field.RefusedAt(new BlockCell(kind, unit)) is not null)
            )
            .Where(group => group.Units.Length > 0)
            .Select(group =>
            {
                var at = On("kind", group.Kinds);
                at["unit"] = OneOf(group.Units);
                var rule = Rule(at, NothingIn(field.Name));
                if (OtherWays(field, group.Kinds[0]) is { Length: > 0 } ways)
                {
                    rule["if"]!["not"] = new JsonObject
                    {
                        ["required"] = new JsonArray("alternatives"),
                        ["properties"] = new JsonObject
                        {
                            ["alternatives"] = new JsonObject { ["contains"] = new JsonObject { ["enum"] = Names(ways.Select(JsonNames.Of)) } },
                        },
                    };
                }

                return rule;
            });

    /// <summary>An effort that may be valued by its invoice has an invoice.</summary>
    private static BlockUnit[] OtherWays(BlockField field, string kindName)
    {
        var kind = FulfilmentKinds.InOrder.Single(each => JsonNames.Of(each.Kind) == kindName);
        return kind.IsPlacement ? [] : Array.FindAll([BlockUnit.Invoice, BlockUnit.Agreed], way => field.RefusedAt(new BlockCell(kind, way)) is null);
    }

    /// <summary>A field at what it says when it says nothing.</summary>
    private static JsonObject NothingIn(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0
            ? new JsonObject { [name[..dot]] = Properties(NothingIn(name[(dot + 1)..])) }
            : new JsonObject
            {
                [name] = name switch
                {
                    "percentage" => new JsonObject { ["const"] = 100 },
                    "materialDeducted" or "whileWageCostSubsidy" => new JsonObject { ["const"] = false },
                    "multiplied" => new JsonObject { ["const"] = JsonNames.Of(Multiplied.Persons) },
                    "alternatives" or "excludes" => new JsonObject { ["maxItems"] = 0 },
                    _ => JsonValue.Create(false),
                },
            };
    }

    private static IEnumerable<(string[] Kinds, BlockUnit[] Units)> ByKind(Func<KindDescription, BlockUnit[]> unitsOf) =>
        FulfilmentKinds
            .InOrder.Select(kind => (Kind: kind, Units: unitsOf(kind)))
            .GroupBy(row => string.Join(' ', row.Units))
            .Select(group => (group.Select(row => JsonNames.Of(row.Kind.Kind)).ToArray(), group.First().Units));

    private static JsonObject Rule(JsonObject at, JsonObject then) => new() { ["if"] = Properties(at), ["then"] = Properties(then) };

    private static JsonObject On(string field, IEnumerable<string> values) => new() { [field] = new JsonObject { ["enum"] = Names(values) } };

    private static JsonObject OneOf(IEnumerable<BlockUnit> units) => new() { ["enum"] = Names(units.Select(JsonNames.Of)) };

    private static JsonObject Properties(JsonObject properties) => new() { ["properties"] = properties };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];
}
