namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR type of SQL Server is written.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
