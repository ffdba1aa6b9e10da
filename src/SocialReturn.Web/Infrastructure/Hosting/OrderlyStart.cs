using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Commands;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>A start that cannot go on ends with a line per reason and its own exit code; a stack trace would hide them.</summary>
public static class OrderlyStart
{
    public static async Task<int> RunAsync(Func<Task<int>> portal)
    {
        try
        {
            return await portal();
        }
        catch (Exception fault) when (Explain(fault) is { } lines)
        {
            foreach (var line in lines)
            {
                await Console.Error.WriteLineAsync(line);
            }

            return ExitCode.CannotStart;
        }
    }

    /// <summary>Null when the fault is ours: then its stack trace is what somebody needs.</summary>
    public static IReadOnlyList<string>? Explain(Exception fault) =>
        fault switch
        {
            CannotStartException cannot => cannot.Lines,
            SettingException setting => [setting.Message],
            _ when IsAboutAnAddress(fault) => [AboutTheAddress(fault)],
            SqlException unreachable => [$"The database does not answer: {FirstLine(unreachable)}"],
            SqliteException unreadable => [$"The database cannot be used: {FirstLine(unreadable)}"],
            _ => null,
        };

    /// <summary>Whether the portal could not listen where it was told to.</summary>
    public static bool IsAboutAnAddress(Exception fault) =>
        fault
            is IOException { InnerException: AddressInUseException }
                or AddressInUseException
                or SocketException { SocketErrorCode: SocketError.AccessDenied };

    private static string AboutTheAddress(Exception fault) =>
        fault is SocketException
            ? "This account may not listen on that address: choose a port above 1023 with --urls."
            : $"{FirstLine(fault).TrimEnd('.')}. Stop the process that listens there, or choose another address with --urls.";

    private static string FirstLine(Exception error) => error.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
