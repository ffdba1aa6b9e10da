using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;

namespace SocialReturn.Core.Tests.Data;

/// <summary>SQL Server's own grammar, of the oldest version that the portal supports (2019).</summary>
internal static class TransactSql
{
    public static TSqlScript ShouldParse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        errors.Select(error => $"{error.Line}: {error.Message}").ShouldBeEmpty(sql);
        return (TSqlScript)script;
    }
}
