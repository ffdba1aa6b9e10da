using System.Collections.Immutable;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Demo.Personas;

/// <param name="Key">The value of the field persona.</param>
/// <param name="Mail">The account that the demo data makes for it; null when the persona has none.</param>
public sealed record DemoPersona(string Key, string? Mail, string Name, string Description);

/// <summary>The people of the demo, Development only. Their button skips the second factor; nothing else does.</summary>
public static class DemoPersonas
{
    public const string Subcontractor = "onderaannemer";

    public static readonly ImmutableArray<DemoPersona> All =
    [
        new("opdrachtnemer", DemoAccounts.Contractor, "Sanne Verhoeven", DemoTexts.Contractor),
        new("opdrachtnemer-b", DemoAccounts.OtherContractor, "Bas Dekker", DemoTexts.OtherContractor),
        new(Subcontractor, null, DemoTexts.SubcontractorName, DemoTexts.Subcontractor),
        new("adviseur", DemoAccounts.Adviser, "Marleen Kooij", DemoTexts.Adviser),
        new("adviseur-haaglanden", DemoAccounts.HaaglandenAdviser, "Youssef Amrani", DemoTexts.HaaglandenAdviser),
        new("beheerder", DemoAccounts.Administrator, "Henk van der Meer", DemoTexts.Administrator),
        new("opdrachtgever", DemoAccounts.AuthorityReader, "Ingrid Bos", DemoTexts.AuthorityReader),
        new("platform", DemoAccounts.Platform, "Noor Willems", DemoTexts.Platform),
    ];

    public static DemoPersona? Find(string? key) => All.FirstOrDefault(persona => persona.Key == key);
}
