using Microsoft.Extensions.Configuration;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>A folder that is not mounted looks like one without files: then nothing else that is said of files counts.</summary>
public sealed class StoreFolderInvariant(IConfiguration configuration) : IInvariant
{
    public int Number => 2;

    public string Name => "The folder of the files is there";

    public Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var root = StorageSetup.Root(configuration);
        return Task.FromResult(
            new InvariantResult(
                "1 folder",
                Directory.Exists(root) ? [] : [$"'{root}' is not there: mount it, or name the right one in {StorageSetup.RootSetting}"]
            )
        );
    }
}
