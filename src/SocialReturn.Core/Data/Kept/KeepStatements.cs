using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SocialReturn.Core.Data.Kept;

/// <summary>Questions and saves ask again by a statement that was made before; what is said once, as a migration is, goes as it came.</summary>
internal sealed class KeepStatements : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: KeptConnection connection } made && IsAskedAgain(eventData.CommandSource)
            ? connection.Statements.InsteadOf(made)
            : result;

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (command.Connection is KeptConnection connection)
        {
            connection.HasFailed = true;
        }
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    private static bool IsAskedAgain(CommandSource source) =>
        source is CommandSource.LinqQuery or CommandSource.SaveChanges or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;
}
