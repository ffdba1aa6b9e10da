namespace SocialReturn.Web.Features.KeptForms;

/// <summary>On a request that shows a kept form again.</summary>
public sealed record RestoredForm(string Token, TypedForm Form)
{
    /// <summary>The field of the shown form that names what is kept, so that it is forgotten once it is sent.</summary>
    public const string FieldName = "__Kept";

    private const string Place = "/verder/";

    public string Address => AddressOf(Token);

    public static string AddressOf(string token) => Place + token;

    /// <returns>The name in an address of ours; null in any other.</returns>
    public static string? TokenIn(string? address) =>
        address?.StartsWith(Place, StringComparison.Ordinal) == true && address.Length > Place.Length ? address[Place.Length..] : null;
}
