using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SocialReturn.Core.Auditing;

namespace SocialReturn.Core.Data;

/// <summary>
/// The fingerprint of what a form sent: the same form sent twice has the same one. Personal fields of a participant are left out,
/// for a fingerprint over them could be guessed back.
/// </summary>
internal static class FormContent
{
    public const int Length = 64;

    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeavePersonalOut } } };

    public static string HashOf(object content) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Options)));

    private static void LeavePersonalOut(JsonTypeInfo type)
    {
        foreach (
            var property in type.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: false) == true).ToList()
        )
        {
            type.Properties.Remove(property);
        }
    }
}
