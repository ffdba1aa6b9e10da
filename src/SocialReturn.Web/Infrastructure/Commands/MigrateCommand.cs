using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Web.Infrastructure.Commands;

public sealed class MigrateCommand(IServiceProvider services, FolderFileStore files, DatabaseOptions database) : IPortalCommand
{
    public string Name => "migrate";

    public string Arguments => "";

    public string Summary => "Make the database and the file store, or bring them to this release.";

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        await services.MigratePortalDatabaseAsync(cancellationToken);
        files.CreateRoot();
        await output.WriteLineAsync($"The {database.Provider} database is up to date.");
        return ExitCode.Done;
    }
}
