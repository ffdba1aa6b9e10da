using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Hosting;

public static class WrongSettings
{
    private const int ExitCode = 78;

    /// <summary>A wrong setting ends the start with its one line; a stack trace would hide it.</summary>
    public static void EndWithTheirMessage() =>
        AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
        {
            if (fault.ExceptionObject is SettingException wrong)
            {
                Console.Error.WriteLine(wrong.Message);
                Environment.Exit(ExitCode);
            }
        };
}
