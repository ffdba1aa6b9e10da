using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>A form of the page: what was sent and what is wrong with it belongs to one of them.</summary>
/// <param name="Key">Tells its ids from those of the others; null where no other has a field of the same name.</param>
/// <param name="IsSent">Whether this is the form that the page answers.</param>
public sealed record FormAmong(string? Key, bool IsSent)
{
    private static readonly ModelStateDictionary Nothing = new();

    /// <returns>Null outside every form that is posted.</returns>
    public static FormAmong? Of(TagHelperContext context) => context.Items.TryGetValue(typeof(FormAmong), out var found) ? (FormAmong)found : null;

    public static ModelStateDictionary StateFor(FormAmong? form, ViewContext view) => form is { IsSent: false } ? Nothing : view.ViewData.ModelState;
}
