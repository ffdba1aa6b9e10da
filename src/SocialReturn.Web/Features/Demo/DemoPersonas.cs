using System.Collections.Immutable;

namespace SocialReturn.Web.Features.Demo;

/// <param name="Key">The value of the field persona.</param>
/// <param name="Mail">The account that the demo data makes for it; null when the persona has none.</param>
public sealed record DemoPersona(string Key, string? Mail, string Name, string Description);

/// <summary>The people of the demo, Development only. Their button skips the second factor; nothing else does.</summary>
public static class DemoPersonas
{
    public const string ContractorMail = "sanne.verhoeven@merwedalinfra.example";
    public const string OtherContractorMail = "bas.dekker@groenvanleer.example";
    public const string AdviserMail = "marleen.kooij@avregio.example";
    public const string HaaglandenAdviserMail = "youssef.amrani@srhaaglanden.example";
    public const string AdministratorMail = "henk.vandermeer@avregio.example";
    public const string AuthorityReaderMail = "ingrid.bos@gorinchem.example";
    public const string PlatformMail = "beheer@socialreturn.example";

    public const string Subcontractor = "onderaannemer";

    public static readonly ImmutableArray<DemoPersona> All =
    [
        new("opdrachtnemer", ContractorMail, "Sanne Verhoeven", DemoTexts.Contractor),
        new("opdrachtnemer-b", OtherContractorMail, "Bas Dekker", DemoTexts.OtherContractor),
        new(Subcontractor, null, DemoTexts.SubcontractorName, DemoTexts.Subcontractor),
        new("adviseur", AdviserMail, "Marleen Kooij", DemoTexts.Adviser),
        new("adviseur-haaglanden", HaaglandenAdviserMail, "Youssef Amrani", DemoTexts.HaaglandenAdviser),
        new("beheerder", AdministratorMail, "Henk van der Meer", DemoTexts.Administrator),
        new("opdrachtgever", AuthorityReaderMail, "Ingrid Bos", DemoTexts.AuthorityReader),
        new("platform", PlatformMail, "Noor Willems", DemoTexts.Platform),
    ];

    public static DemoPersona? Find(string? key) => All.FirstOrDefault(persona => persona.Key == key);
}
