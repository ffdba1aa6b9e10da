using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Infrastructure.Commands;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>A start that cannot go on ends with a line per reason and its own exit code; a stack trace would hide them.</summary>
public static class OrderlyStart
{
    private const int NoSpace = 28;

    public static async Task<int> RunAsync(Func<Task<int>> portal)
    {
        try
        {
            return await portal();
        }
        catch (Exception fault)
        {
            // A fault of ours is shown whole; thrown on, it would end the process as a crash.
            foreach (var line in Explain(fault) ?? [fault.ToString()])
            {
                await Console.Error.WriteLineAsync(line);
            }

            return IsAboutTheStart(fault) ? ExitCode.CannotStart : ExitCode.Failed;
        }
    }

    /// <summary>Null when the fault is ours: then its stack trace is what somebody needs.</summary>
    public static IReadOnlyList<string>? Explain(Exception fault) =>
        fault switch
        {
            CannotStartException cannot => cannot.Lines,
            SettingException setting => [setting.Message],
            DatabaseFaultException database => [database.Message],
            StorageUnavailableException files => [AboutTheFiles(files)],
            _ when IsAboutAnAddress(fault) => [AboutTheAddress(fault)],
            IOException { HResult: NoSpace } full => [$"A disk is full: free space there and try again. ({FirstLine(full)})"],
            UnauthorizedAccessException denied => [$"This account may not do that: {FirstLine(denied)}"],
            _ => null,
        };

    /// <summary>Whether a setting or the address stands in the way: starting again by itself is of no use then.</summary>
    private static bool IsAboutTheStart(Exception fault) => fault is CannotStartException or SettingException || IsAboutAnAddress(fault);

    private static string AboutTheFiles(StorageUnavailableException fault) =>
        fault.Fault switch
        {
            StorageFault.FolderMissing =>
                $"The folder of the files '{fault.Root}' is not there: mount it, or name the right one in {StorageSetup.RootSetting}.",
            StorageFault.DiskFull => $"The disk with the files '{fault.Root}' is full: free space there and try again.",
            StorageFault.AccessDenied => $"The folder of the files '{fault.Root}' cannot be used by this account: give it to the account of the portal.",
            _ => FirstLine(fault),
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

    private static string FirstLine(Exception error) => DatabaseFaults.FirstLine(error);
}
