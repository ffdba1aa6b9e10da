namespace SocialReturn.Web.TagHelpers;

/// <summary>The places of a page where an error summary can stand; one of them has it.</summary>
public sealed class SummaryPlaces
{
    private readonly List<FormAmong?> places = [];

    /// <summary>That of the form that was sent; of a form without fields, the place outside the forms.</summary>
    public int Chosen
    {
        get
        {
            var sent = places.FindIndex(form => form is { IsSent: true });
            var outside = places.FindIndex(form => form is null);
            return sent >= 0 ? sent : Math.Max(0, outside);
        }
    }

    public int Add(FormAmong? form)
    {
        places.Add(form);
        return places.Count - 1;
    }

    public static SummaryPlaces Of(HttpContext context)
    {
        if (context.Items[typeof(SummaryPlaces)] is not SummaryPlaces places)
        {
            places = new();
            context.Items[typeof(SummaryPlaces)] = places;
        }

        return places;
    }
}
