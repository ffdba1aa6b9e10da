namespace SocialReturn.Web.TagHelpers;

/// <summary>The fields of a page in the order in which they are written: the error summary follows it, and links to nothing else.</summary>
public static class FieldPlaces
{
    private const string Key = "sr-field-places";

    /// <summary>For a control that is not an sr-field. The first place of a name counts.</summary>
    /// <param name="name">The name of its messages.</param>
    /// <param name="id">The id of an element on the page.</param>
    /// <returns>The same id, to write where it is registered.</returns>
    public static string Add(HttpContext context, string name, string id)
    {
        Of(context).TryAdd(name, id);
        return id;
    }

    /// <returns>Ids by name, in order of the page.</returns>
    public static OrderedDictionary<string, string> Of(HttpContext context)
    {
        if (context.Items[Key] is not OrderedDictionary<string, string> places)
        {
            places = new(StringComparer.OrdinalIgnoreCase);
            context.Items[Key] = places;
        }

        return places;
    }
}
