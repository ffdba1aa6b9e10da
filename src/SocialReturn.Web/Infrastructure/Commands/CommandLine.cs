using System.Collections.Immutable;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>A command with its values and its --options.</summary>
public sealed record CommandLine(string Name, ImmutableArray<string> Values, ImmutableDictionary<string, string> Options)
{
    /// <summary>Options that are said or not, without a value.</summary>
    public static class Switches
    {
        public const string All = "all";
        public const string Json = "json";

        public const string SendMails = "send-mails";
        public const string DropMails = "drop-mails";

        internal static readonly ImmutableHashSet<string> Known = [All, Json, SendMails, DropMails];
    }

    /// <returns>Null when the arguments start the web host: the first one is no command name.</returns>
    /// <exception cref="UsageException">An option has no value or is given twice.</exception>
    public static CommandLine? Parse(IReadOnlyList<string> args)
    {
        if (!PortalCommands.IsCommand(args))
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<string>();
        var options = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                values.Add(args[i]);
            }
            else if (Switches.Known.Contains(args[i][2..]))
            {
                options[args[i][2..]] = "";
            }
            else if (i + 1 == args.Count || !options.TryAdd(args[i][2..], args[++i]))
            {
                throw new UsageException($"Option {args[i]} needs a value, once.");
            }
        }

        return new CommandLine(args[0], values.ToImmutable(), options.ToImmutable());
    }

    /// <summary>Whether one of the <see cref="Switches"/> was said.</summary>
    public bool Says(string name) => Options.ContainsKey(name);

    /// <exception cref="UsageException">There is something that the command does not know.</exception>
    public void Expect(int values, params IReadOnlyCollection<string> options)
    {
        if (Values.Length != values)
        {
            throw new UsageException($"Command {Name} takes {values} values, not {Values.Length}.");
        }

        if (Options.Keys.FirstOrDefault(name => !options.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UsageException($"Command {Name} has no option --{unknown}.");
        }
    }
}

/// <summary>The command was not understood; the message says what to type.</summary>
public sealed class UsageException(string message) : Exception(message);
