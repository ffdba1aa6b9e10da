using System.Text;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>docs/states.md, drawn from <see cref="FulfilmentRules"/>: nothing in it is typed twice.</summary>
internal static class StatesDocument
{
    public const string Path = "docs/states.md";

    private const string Head = """
        # The states of a case

        Drawn from `FulfilmentRules` by a command; do not edit it. After a change of the code:

        ```sh
        SOCIALRETURN_WRITE_DOCS=1 dotnet test tests/SocialReturn.Core.Tests --filter "FullyQualifiedName~StatesDocumentTests"
        ```

        `StatesDocumentTests` fails while the file and the code differ. `CaseRoleTests` tries every act in every state as every role below.
        """;

    public static string Draw()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append("\n\n");
        Part<FulfilmentStatus, FulfilmentAct>(text, "Fulfilments", FulfilmentRules.Next, FulfilmentRules.SideOf, _ => null);
        Part<DeliveryStatus, DeliveryAct>(text, "Deliveries", FulfilmentRules.Next, FulfilmentRules.SideOf, status =>
            FulfilmentRules.IsRemovable(status) ? "Remove" : null
        );
        Roles(text);
        return text.ToString();
    }

    private static void Part<TStatus, TAct>(
        StringBuilder text,
        string title,
        Func<TStatus, TAct, TStatus?> next,
        Func<TAct, CaseSide?> sideOf,
        Func<TStatus, string?> removal
    )
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        var transitions = Transitions(next).ToList();
        text.Append($"## {title}\n\n```mermaid\nstateDiagram-v2\n    [*] --> {default(TStatus)}\n");
        foreach (var (from, act, to) in transitions)
        {
            text.Append($"    {from} --> {to}: {act}\n");
        }

        foreach (var status in Enum.GetValues<TStatus>())
        {
            if (removal(status) is { } act)
            {
                text.Append($"    {status} --> [*]: {act}\n");
            }
            else if (transitions.TrueForAll(transition => !transition.From.Equals(status)))
            {
                text.Append($"    {status} --> [*]\n");
            }
        }

        text.Append("```\n\n| act | by | from | to |\n|---|---|---|---|\n");
        foreach (var (from, act, to) in transitions.OrderBy(transition => transition.Act))
        {
            text.Append(
                $"| {act} | {(act is DeliveryAct both && FulfilmentRules.IsOfBoth(both) ? "one asks, the other agrees" : By(sideOf(act)))} | {from} | {to} |\n"
            );
        }

        foreach (var status in Enum.GetValues<TStatus>().Where(status => removal(status) is not null))
        {
            text.Append($"| {removal(status)} | {By(CaseSide.Contractor)} | {status} | gone |\n");
        }

        text.Append('\n');
    }

    private static void Roles(StringBuilder text)
    {
        text.Append("## Who may\n\n| role | acts of the contractor | acts of the desk | otherwise |\n|---|---|---|---|\n");
        foreach (var role in CaseRole.All)
        {
            text.Append(
                $"| {role.Name} | {(role.MayDo(CaseSide.Contractor) ? "yes" : "no")} | {(role.MayDo(CaseSide.Desk) ? "yes" : "no")} "
                    + $"| {(role.Sees ? "refused" : "not there")} |\n"
            );
        }

        text.Append(
            "\nWhat was never sent in is not there for the desk either. Nobody decides what they entered themselves, "
                + "and the portal does by itself what no side does.\n"
        );
    }

    private static IEnumerable<(TStatus From, TAct Act, TStatus To)> Transitions<TStatus, TAct>(Func<TStatus, TAct, TStatus?> next)
        where TStatus : struct, Enum
        where TAct : struct, Enum =>
        from status in Enum.GetValues<TStatus>()
        from act in Enum.GetValues<TAct>()
        let to = next(status, act)
        where to is not null
        select (status, act, to.Value);

    private static string By(CaseSide? side) =>
        side switch
        {
            CaseSide.Contractor => "contractor",
            CaseSide.Desk => "desk",
            _ => "by itself",
        };
}
