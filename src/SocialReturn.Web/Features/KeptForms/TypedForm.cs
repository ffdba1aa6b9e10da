using System.Collections.Immutable;
using System.Text.Json;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.KeptForms;

/// <summary>What a browser sent: where to, from which page, and what was typed. No files, no passwords, nothing that says who a participant is.</summary>
/// <param name="Address">Of the portal, with its query.</param>
/// <param name="Page">The page on which the form stood; null when the browser does not tell.</param>
/// <param name="Fields">Name and value, in the order in which they were sent.</param>
public sealed record TypedForm(string Address, string? Page, ImmutableArray<TypedField> Fields)
{
    /// <summary>Of a participant only a hash is kept, of a second factor nothing: these are typed again.</summary>
    private static readonly string[] NeverKept = ["BirthDate", "Initial", "SurnameLetters", "Code", "NewCode", FormSender.FieldName, RestoredForm.FieldName];

    public static bool MayKeep(string name) =>
        !NeverKept.Contains(name, StringComparer.OrdinalIgnoreCase) && !name.Contains("Password", StringComparison.OrdinalIgnoreCase);

    public string Write() => JsonSerializer.Serialize(this);

    public static TypedForm Read(string text) => JsonSerializer.Deserialize<TypedForm>(text)!;
}

public sealed record TypedField(string Name, string Value);
