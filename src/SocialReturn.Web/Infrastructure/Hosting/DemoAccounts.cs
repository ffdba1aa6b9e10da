using System.Collections.Immutable;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>The accounts that anybody may enter in the demo. The portal knows them without the demo, to refuse a database that holds them.</summary>
public static class DemoAccounts
{
    public const string Contractor = "sanne.verhoeven@merwedalinfra.example";
    public const string OtherContractor = "bas.dekker@groenvanleer.example";
    public const string Adviser = "marleen.kooij@avregio.example";
    public const string HaaglandenAdviser = "youssef.amrani@srhaaglanden.example";
    public const string Administrator = "henk.vandermeer@avregio.example";
    public const string AuthorityReader = "ingrid.bos@gorinchem.example";
    public const string Platform = "beheer@socialreturn.example";

    public static readonly ImmutableArray<string> All = [Contractor, OtherContractor, Adviser, HaaglandenAdviser, Administrator, AuthorityReader, Platform];
}
