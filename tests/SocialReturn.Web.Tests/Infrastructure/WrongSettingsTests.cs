using System.Diagnostics;
using Shouldly;
using SocialReturn.Core.Data;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

public sealed class WrongSettingsTests
{
    [Theory]
    [InlineData("Oracle", "", "Setting Database:Provider is 'Oracle'. Allowed: Sqlite, SqlServer.")]
    [InlineData("SqlServer", "Server=db.example.nl", "Setting Database:ConnectionString must name a Server and a Database.")]
    public async Task Start_WrongDatabaseSetting_EndsWithOneLine(string provider, string connection, string message)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                [DatabaseOptions.ProviderSetting.Replace(":", "__", StringComparison.Ordinal)] = provider,
                [DatabaseOptions.ConnectionStringSetting.Replace(":", "__", StringComparison.Ordinal)] = connection,
            },
        };
        using var portal = Process.Start(start)!;

        var errors = await portal.StandardError.ReadToEndAsync();
        await portal.WaitForExitAsync();

        errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith(message);
        portal.ExitCode.ShouldBe(78);
    }
}
