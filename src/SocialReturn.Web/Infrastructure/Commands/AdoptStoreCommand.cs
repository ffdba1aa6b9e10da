using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Verification;

namespace SocialReturn.Web.Infrastructure.Commands;

public sealed class AdoptStoreCommand(IServiceProvider services, FolderFileStore files, StoreIdentityService identity) : IPortalCommand
{
    public string Name => "adopt-store";

    public string Arguments => "";

    public string Summary => "Take the folder of files and the database for each other's, after a start or migrate refused them.";

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        await services.MigratePortalDatabaseAsync(cancellationToken, output.WriteLine);
        files.CreateRoot();
        await identity.AdoptAsync(cancellationToken);
        await output.WriteLineAsync($"The files in '{files.Root}' belong to this database now. Run migrate and verify.");
        return ExitCode.Done;
    }
}
