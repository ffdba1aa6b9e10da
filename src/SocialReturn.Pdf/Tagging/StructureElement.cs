namespace SocialReturn.Pdf.Tagging;

/// <summary>A node of the tree that screen readers follow: what a piece of the page is.</summary>
internal sealed class StructureElement
{
    private StructureElement(string type, StructureElement? parent)
    {
        Type = type;
        Parent = parent;
    }

    public string Type { get; }
    public StructureElement? Parent { get; }
    public List<object> Kids { get; } = [];

    /// <summary>What is read instead of a drawing.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Attribute dictionaries, written as they are.</summary>
    public string? Attributes { get; set; }

    public static StructureElement Root() => new("Document", null);

    public StructureElement Add(string type, string? attributes = null, string? alternativeText = null)
    {
        var child = new StructureElement(type, this) { Attributes = attributes, AlternativeText = alternativeText };
        Kids.Add(child);
        return child;
    }
}

/// <summary>A marked stretch of a page's content.</summary>
internal sealed record MarkedContent(int Page, int Number);

/// <summary>A clickable area that belongs to its Link element.</summary>
internal sealed record LinkArea
{
    public required int Page { get; init; }

    public required double Left { get; init; }

    public required double Bottom { get; init; }

    public required double Right { get; init; }

    public required double Top { get; init; }

    public required Uri Target { get; init; }

    public required string Description { get; init; }
}
