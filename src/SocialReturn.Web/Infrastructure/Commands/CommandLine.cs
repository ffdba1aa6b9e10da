using System.Collections.Immutable;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>A command with its values and its --options.</summary>
public sealed record CommandLine(string Name, ImmutableArray<string> Values, ImmutableDictionary<string, string> Options)
{
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
            else if (i + 1 == args.Count || !options.TryAdd(args[i][2..], args[++i]))
            {
                throw new UsageException($"Option {args[i]} needs a value, once.");
            }
        }

        return new CommandLine(args[0], values.ToImmutable(), options.ToImmutable());
    }

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
