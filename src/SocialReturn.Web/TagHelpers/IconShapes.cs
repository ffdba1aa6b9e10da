using System.Collections.Frozen;

namespace SocialReturn.Web.TagHelpers;

/// <summary>Our own line icons on a grid of 20 by 20, stroke 1.6. The name says the thing, not the use.</summary>
public static class IconShapes
{
    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alert-triangle"] = """<path d="M10 3.2 17.6 16.5H2.4z"/><path d="M10 8.2v3.6"/><circle class="sr-icon__dot" cx="10" cy="14" r=".95"/>""",
        ["bag"] = """<path d="M4 7h12l.8 10H3.2z"/><path d="M7 9V6a3 3 0 0 1 6 0v3"/>""",
        ["book"] = """<path d="M10 5.2C8.2 4 5.5 3.7 2.8 4v11.6c2.7-.3 5.4 0 7.2 1.2 1.8-1.2 4.5-1.5 7.2-1.2V4c-2.7-.3-5.4 0-7.2 1.2zM10 5.2v11.6"/>""",
        ["calendar"] = """<path d="M3 5h14v12H3zM3 9h14M7 2.5V7M13 2.5V7"/>""",
        ["camera"] = """<path d="M2.8 6.5h3.4l1.3-2.3h5l1.3 2.3h3.4v9.8H2.8z"/><circle cx="10" cy="11" r="2.8"/>""",
        ["check"] = """<path d="m4 10.5 4 4L16 6"/>""",
        ["check-circle"] = """<circle cx="10" cy="10" r="7.2"/><path d="m6.8 10.3 2.3 2.3 4.2-4.8"/>""",
        ["chevron-down"] = """<path d="m4.5 7.5 5.5 5.5 5.5-5.5"/>""",
        ["chevron-left"] = """<path d="M12 5 7 10l5 5"/>""",
        ["chevron-right"] = """<path d="m8 5 5 5-5 5"/>""",
        ["clock"] = """<circle cx="10" cy="10" r="7.2"/><path d="M10 5.8V10l2.8 2"/>""",
        ["document"] = """<path d="M4.5 2.8h7.2l3.8 3.8v10.6h-11z"/><path d="M11.5 3v4h4M7.3 10.5h5.4M7.3 13.5h5.4"/>""",
        ["download"] = """<path d="M10 3v9.5M6.2 9 10 12.8 13.8 9M3.5 13.5V17h13v-3.5"/>""",
        ["eye"] = """<path d="M1.8 10C3.6 6.6 6.5 4.9 10 4.9s6.4 1.7 8.2 5.1c-1.8 3.4-4.7 5.1-8.2 5.1S3.6 13.4 1.8 10z"/><circle cx="10" cy="10" r="2.5"/>""",
        ["flag"] = """<path d="M4.5 17.5V3.2M4.5 3.8h10.8l-2.3 3.7 2.3 3.7H4.5"/>""",
        ["info"] = """<circle cx="10" cy="10" r="7.2"/><path d="M10 9.3v4.4"/><circle class="sr-icon__dot" cx="10" cy="6.6" r=".95"/>""",
        ["lock"] = """<path d="M4 9h12v8H4z"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"/>""",
        ["mail"] = """<path d="M2.8 4.5h14.4v11H2.8z"/><path d="m3 5 7 6 7-6"/>""",
        ["menu"] = """<path d="M2.5 5h15M2.5 10h15M2.5 15h15"/>""",
        ["people"] =
            """<circle cx="7.3" cy="6.7" r="2.9"/>"""
            + """<path d="M1.8 16.5v-.8a4.3 4.3 0 0 1 4.3-4.3h2.4a4.3 4.3 0 0 1 4.3 4.3v.8M12.6 4a2.9 2.9 0 0 1 0 5.4M15 11.7a4.3 4.3 0 0 1 3.2 4v.8"/>""",
        ["person"] = """<circle cx="10" cy="6.5" r="3.2"/><path d="M4 17v-.9a4.6 4.6 0 0 1 4.6-4.6h2.8a4.6 4.6 0 0 1 4.6 4.6v.9"/>""",
        ["plus"] = """<path d="M10 3.5v13M3.5 10h13"/>""",
        ["question"] =
            """<circle cx="10" cy="10" r="7.2"/><path d="M7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.7"/>"""
            + """<circle class="sr-icon__dot" cx="10" cy="13.9" r=".95"/>""",
        ["search"] = """<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4.2 4.2"/>""",
        ["speech"] = """<path d="M2.8 3.8h14.4v10H9l-3.8 3.4v-3.4H2.8z"/><path d="M6.3 7.4h7.4M6.3 10.3h4.7"/>""",
        ["upload"] = """<path d="M10 13V3.5M6.2 7.2 10 3.4l3.8 3.8M3.5 12.5V17h13v-4.5"/>""",
        ["x-circle"] = """<circle cx="10" cy="10" r="7.2"/><path d="m7.4 7.4 5.2 5.2M12.6 7.4l-5.2 5.2"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => Shapes.Keys;

    public static string Of(string name) =>
        Shapes.TryGetValue(name, out var shape) ? shape : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
