using Microsoft.Data.Sqlite;

namespace SocialReturn.Core.Data.Kept;

/// <summary>A command that waits for its next use, with its statement, where another one would be thrown away.</summary>
internal sealed class KeptCommand(KeptStatements home) : SqliteCommand
{
    /// <summary>The turn at which it was given back.</summary>
    public long LastUsed { get; set; }

    public void End() => base.Dispose(true);

    protected override void Dispose(bool disposing)
    {
        if (!disposing || !home.TakeBack(this))
        {
            base.Dispose(disposing);
        }
    }
}
