using Shouldly;

namespace SocialReturn.Browser.Tests.Journeys;

/// <param name="Task">As the test calls it, and the book.</param>
/// <param name="Why">What the actions are.</param>
internal sealed record ActionBar(string Task, int Actions, string Why)
{
    /// <summary>As it stands in docs/quality.md.</summary>
    public string Row => $"| {Task} | {Actions} | {Why} |";
}

/// <summary>
/// What each task takes, a click, a choice or a file being one action and typing none. A journey is held against it exactly: who makes a task
/// shorter writes the new number here and in the book.
/// </summary>
internal static class ActionBars
{
    public static IReadOnlyList<ActionBar> All { get; } =
    [
        new("participatie: propose", 3, "the button of the tender, the target group, sending"),
        new("participatie: deliver", 5, "the button of the item, three files, sending"),
        new("participatie: deliver the next period", 3, "the button of the item, the file with the hours, sending"),
        new("werk-naar-werk: propose", 4, "the button of the tender, the kind, where the work is, sending"),
        new("werk-naar-werk: deliver", 4, "the button of the item, two files, sending"),
        new("ontwikkeling: propose", 5, "the button of the tender, the kind, the participant, that it is language, sending"),
        new("ontwikkeling: deliver", 3, "the button of the item, a file, sending"),
        new("inkoop: propose", 4, "the button of the tender, the kind, the supplier, sending"),
        new("inkoop: deliver", 4, "the button of the item, two files, sending"),
        new("activiteit: propose", 9, "the button of the tender, the kind, the type, three rows with two new ones, sending"),
        new("activiteit: deliver", 3, "the button of the item, a file, sending"),
        new("approve, from the queue", 1, "the button with the amount; the next item opens by itself"),
        new("offer other terms", 3, "the button of the item, calculating, sending"),
        new("take an offer", 1, "the button with the amount"),
        new("object to an offer", 2, "the button of the offer, sending"),
        new("reject", 3, "the button of the item, a reason from the list, sending"),
        new("propose again", 2, "the button of the item, sending"),
        new("ask for a correction", 3, "the link of the delivery, calculating, sending"),
        new("offer a correction", 3, "the button of the delivery, calculating, sending"),
        new("agree to a correction", 1, "the button with the difference"),
        new("send in a credit note", 4, "the link of the invoice, the file, calculating, sending"),
    ];

    public static void ShouldHold(string task, int actions) => actions.ShouldBe(All.Single(bar => bar.Task == task).Actions, task);
}
