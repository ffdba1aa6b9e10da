using System.Text.RegularExpressions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Takes the code out of a view, so that markup and literal text remain.</summary>
internal static partial class RazorText
{
    public static string WithoutCode(string view)
    {
        var text = Comments().Replace(view, "");
        text = Directives().Replace(text, "");
        return Strip(text);
    }

    /// <summary>Walks over the view; at an @ it skips what the expression takes, at a statement its head and braces.</summary>
    private static string Strip(string text)
    {
        var kept = new System.Text.StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] != '@')
            {
                at = ElseHead(text, at, kept);
            }
            else if (at + 1 < text.Length && text[at + 1] == '@')
            {
                at += 2;
            }
            else
            {
                at = SkipExpression(text, at + 1);
            }
        }

        return StatementLines().Replace(kept.ToString(), "");
    }

    /// <summary>The head of a branch has no @ of its own.</summary>
    private static int ElseHead(string text, int at, System.Text.StringBuilder kept)
    {
        var head = BranchHead().Match(text, at);
        if (head.Success && head.Index == at)
        {
            var end = at + head.Length;
            return head.Value.EndsWith('(') ? SkipBalanced(text, end - 1) : end;
        }

        kept.Append(text[at] is '{' or '}' ? ' ' : text[at]);
        return at + 1;
    }

    private static int SkipExpression(string text, int at)
    {
        if (at >= text.Length)
        {
            return at;
        }

        if (text[at] is '(' or '{')
        {
            // A code block may hold markup; those of ours only set variables.
            return SkipBalanced(text, at);
        }

        var word = Identifier().Match(text, at);
        var end = at + word.Length;
        while (end < text.Length)
        {
            if (text[end] is '(' or '[')
            {
                end = SkipBalanced(text, end);
            }
            else if (text[end] == ' ' && word.Value is "if" or "section" or "foreach" or "for" or "switch" or "while" or "using" or "await")
            {
                end += 1;
                word = Match.Empty;
                end += Identifier().Match(text, end).Length;
            }
            else if (text[end] is '.' or '?' or '!' && Member().Match(text, end) is { Success: true } member && member.Index == end)
            {
                end += member.Length;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int SkipBalanced(string text, int at)
    {
        var depth = 0;
        for (var quoted = false; at < text.Length; at++)
        {
            quoted ^= text[at] == '"' && text[at - 1] != '\\';
            depth += quoted
                ? 0
                : text[at] switch
                {
                    '(' or '[' or '{' => 1,
                    ')' or ']' or '}' => -1,
                    _ => 0,
                };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return at;
    }

    [GeneratedRegex("@\\*.*?\\*@", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("^@(?:model|using|inject|addTagHelper|inherits|layout|namespace)\\b.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Directives();

    [GeneratedRegex("\\G(?<=[}\\s])else\\s+if\\s*\\(|\\G(?<=[}\\s])else\\b")]
    private static partial Regex BranchHead();

    [GeneratedRegex("\\G[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex("\\G[?!]*\\.[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Member();

    // Statements that stand between the markup of a block: var x = ...; case ...: break;
    [GeneratedRegex(
        "^\\s*((foreach|if|for|while|switch) \\(|var |case |default:|break;|return;|[A-Za-z][A-Za-z0-9_.]* =|[A-Za-z][A-Za-z0-9_.]*\\+\\+).*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex StatementLines();
}
