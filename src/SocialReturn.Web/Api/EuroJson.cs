using System.Text.Json;
using System.Text.Json.Serialization;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Api;

/// <summary>An amount is a number in euro, always with two decimals: 7000.00.</summary>
public sealed class EuroJson : JsonConverter<Euro>
{
    private const decimal TwoDecimals = 0.00m;

    public override Euro Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Euro.Round(reader.GetDecimal());

    // Adding zero with two decimals makes the number carry two as well.
    public override void Write(Utf8JsonWriter writer, Euro value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount + TwoDecimals);
}
