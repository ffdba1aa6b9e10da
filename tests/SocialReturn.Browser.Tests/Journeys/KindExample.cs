using System.Collections.Immutable;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>How somebody fills in a field, as they see it: by its name, and by the words of a choice.</summary>
internal abstract record Step
{
    public sealed record Type(string Name, string Text) : Step;

    /// <param name="Label">Null for the last of the list.</param>
    public sealed record Pick(string Name, string? Label) : Step;

    public sealed record Tick(string Name) : Step;

    /// <summary>A button that gives the page back with a row more.</summary>
    public sealed record AddRow : Step;
}

/// <param name="Task">As in <see cref="ActionBars"/>.</param>
/// <param name="Value">Before it is sent in.</param>
/// <param name="Proof">The codes of what the region asks, in the order in which the screen asks for it.</param>
/// <param name="Steps">What differs from what stands there already.</param>
internal sealed record DeliveredPart(string Task, string Value, ImmutableArray<string> Proof, ImmutableArray<Step> Steps);

/// <summary>One of each kind by the published table of AV-regio, typed as people type, with sums that a person can check.</summary>
internal sealed record KindExample
{
    private const string Relation = "Het groen hoort bij deze opdracht.";

    public required string Slug { get; init; }

    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>The value before it is proposed.</summary>
    public required string Asked { get; init; }

    public required ImmutableArray<DeliveredPart> Parts { get; init; }

    /// <summary>What is realised in the end.</summary>
    public required decimal Realised { get; init; }

    public override string ToString() => Slug;

    public static ImmutableArray<KindExample> All { get; } =
    [
        new()
        {
            Slug = "participatie",
            Steps =
            [
                new Step.Pick("BlockCode", "Participatiewet"),
                .. Person("3-4-1990", "F", "Beke"),
                new Step.Type("Title", "Helpt bij het snoeien"),
                .. Days("5-1-2026", "28-2-2026"),
                new Step.Type("HoursPerWeek", "22,5"),
            ],
            // 40.000 × 22,5/36 = 25.000 a year; 27 of the 31 days of January and all of February: 25.000 × (27/31 + 1)/12.
            Asked = "€ 3.897,85",
            Parts =
            [
                // 25.000 × (27/31)/12.
                new("participatie: deliver", "€ 1.814,52", ["contract", "target-group", "hours"], [new Step.Type("HoursPerWeek", "22,5")]),
                // 20 hours a week: 40.000 × 20/36 × 1/12.
                new("participatie: deliver the next period", "€ 1.851,85", ["hours"], [new Step.Type("HoursPerWeek", "20")]),
            ],
            // 1.814,52 + 1.851,85.
            Realised = 3_666.37m,
        },
        new()
        {
            Slug = "werk-naar-werk",
            Steps =
            [
                new Step.Pick("BlockCode", "Binnen de sector"),
                .. Person("21 mei 1988", "M", "Dros"),
                new Step.Type("Title", "Voorman grondwerk"),
                new Step.Type("Relation", Relation),
                .. Days("1 januari 2026", "28 febr. 2026"),
                new Step.Type("HoursPerWeek", "32 uur"),
            ],
            // 7.500 × 32/36 × 2/12.
            Asked = "€ 1.111,11",
            Parts =
            [
                // 7.500 × 30,5/36 × 2/12.
                new(
                    "werk-naar-werk: deliver",
                    "€ 1.059,03",
                    ["reorganisation", "new-job"],
                    [new Step.Type("HoursPerWeek", "30:30"), new Step.Type("To", "28-2-2026")]
                ),
            ],
            Realised = 1_059.03m,
        },
        new()
        {
            Slug = "ontwikkeling",
            Steps =
            [
                new Step.Pick("PlacementId", null),
                new Step.Type("Title", "Nederlands op de werkvloer"),
                new Step.Type("SupplierName", "ROC Da Vinci"),
                new Step.Tick("IsLanguage"),
                new Step.Type("Relation", Relation),
                .. Days("2/2/2026", "27/2/2026"),
                .. Invoice("1.512,50", "262,50"),
            ],
            // 1.512,50 − 262,50 = 1.250,00; language brings as much again, up to 2.000.
            Asked = "€ 2.500,00",
            Parts =
            [
                // 1.330,94 − 230,99 = 1.099,95, and as much again.
                new("ontwikkeling: deliver", "€ 2.199,90", ["training"], [.. Invoice("1.330,94", "230,99")]),
            ],
            Realised = 2_199.90m,
        },
        new()
        {
            Slug = "inkoop",
            Steps =
            [
                new Step.Pick("SupplierId", "Avres"),
                new Step.Type("Title", "Plantgoed"),
                new Step.Type("Relation", Relation),
                new Step.Type("From", "27-2-2026"),
                .. Invoice("€ 6.171,60", "1.071,10"),
                new Step.Type("MaterialCosts", "500,25"),
            ],
            // 6.171,60 − 1.071,10 − 500,25, of which a sheltered employer gives all.
            Asked = "€ 4.600,25",
            Parts =
            [
                // 5.566,00 − 966,00 − 350,75.
                new(
                    "inkoop: deliver",
                    "€ 4.249,25",
                    ["invoice", "recognition"],
                    [new Step.Type("InvoiceNumber", "2026-117"), .. Invoice("5566", "966,-"), new Step.Type("MaterialCosts", "350,75")]
                ),
            ],
            Realised = 4_249.25m,
        },
        new()
        {
            Slug = "activiteit",
            Steps =
            [
                new Step.Pick("ActivityType", "Gastles"),
                new Step.Type("Title", "Gastles over groenbeheer"),
                new Step.Type("Goal", "Leerlingen van het vmbo kiezen een vak waarin werk is."),
                new Step.Type("Relation", Relation),
                .. Days("16-2-2026", "27-2-2026"),
                new Step.Type("Rows[0].What", "De les voorbereiden"),
                new Step.Pick("Rows[0].Counted", "Eigen medewerkers"),
                new Step.Type("Rows[0].Number", "1"),
                new Step.Type("Rows[0].HoursEach", "4,5"),
                new Step.AddRow(),
                new Step.Type("Rows[1].What", "De les geven"),
                new Step.Pick("Rows[1].Counted", "Eigen medewerkers"),
                new Step.Type("Rows[1].Number", "2"),
                new Step.Type("Rows[1].HoursEach", "8"),
                new Step.AddRow(),
                new Step.Type("Rows[2].What", "Lesmateriaal"),
                new Step.Pick("Rows[2].Counted", "Stuks"),
                new Step.Type("Rows[2].Value", "75,50"),
            ],
            // 100 an hour: 1 × 4,5 × 100 + 2 × 8 × 100 + 75,50.
            Asked = "€ 2.125,50",
            Parts =
            [
                // The lesson took less: 450 + 2 × 7,25 × 100 + 75,50.
                new("activiteit: deliver", "€ 1.975,50", ["attendance"], [new Step.Type("Rows[1].HoursEach", "7,25")]),
            ],
            Realised = 1_975.50m,
        },
    ];

    private static IEnumerable<Step> Person(string birthDate, string initial, string letters) =>
        [new Step.Type("BirthDate", birthDate), new Step.Type("Initial", initial), new Step.Type("SurnameLetters", letters)];

    private static IEnumerable<Step> Days(string from, string to) => [new Step.Type("From", from), new Step.Type("To", to)];

    private static IEnumerable<Step> Invoice(string inclVat, string vat) => [new Step.Type("InvoiceInclVat", inclVat), new Step.Type("Vat", vat)];
}
