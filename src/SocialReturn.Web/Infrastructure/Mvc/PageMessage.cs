using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>What a page says once of the act that led to it: sr-messages shows it.</summary>
/// <param name="Kind">Whether it went well.</param>
/// <param name="Title">In one line; null when the text says it all.</param>
public sealed record PageMessage(NoticeKind Kind, string? Title)
{
    private const string Key = "messages";

    public string? Text { get; init; }

    /// <summary>The address of what it is about, where the page is about something else.</summary>
    public string? About { get; init; }

    /// <param name="place">The part of the page that says it; empty for its head.</param>
    public static void Keep(ITempDataDictionary kept, string place, IReadOnlyList<PageMessage> messages) =>
        kept[Key + place] = JsonSerializer.Serialize(messages);

    /// <inheritdoc cref="Keep"/>
    public static IReadOnlyList<PageMessage> Take(ITempDataDictionary kept, string place) =>
        kept[Key + place] is string json ? JsonSerializer.Deserialize<List<PageMessage>>(json) ?? [] : [];
}
