using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Verification;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Infrastructure.Commands;

public sealed class MigrateCommand(
    IServiceProvider services,
    FolderFileStore files,
    StoreIdentityService identity,
    RegionKeys matchKeys,
    SealedFactorReader factors,
    DatabaseOptions database
) : IPortalCommand
{
    public string Name => "migrate";

    public string Arguments => "";

    public string Summary => "Make the database, the file store and the regions' match keys, or bring them to this release.";

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        if (StoreStart.AbsentBesideFull(database, files) is { } absent)
        {
            await output.WriteLineAsync(absent);
            return ExitCode.Failed;
        }

        await services.MigratePortalDatabaseAsync(cancellationToken, output.WriteLine);
        if (await identity.FaultAsync(cancellationToken) is { } foreign)
        {
            await output.WriteLineAsync(foreign);
            return ExitCode.Failed;
        }

        files.CreateRoot();
        await identity.BindAsync(cancellationToken);
        List<string> missing = [.. await matchKeys.CompleteAsync(cancellationToken)];
        if (await factors.FaultAsync(cancellationToken) is { } closed)
        {
            missing.Add(closed);
        }

        foreach (var fault in missing)
        {
            await output.WriteLineAsync(fault);
        }

        await output.WriteLineAsync($"The {database.Provider} database is up to date.");
        return missing.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
