namespace Microsoft.SqlServer.Server;

/// <summary>A CLR type that SQL Server cannot use.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType.FullName}' is an invalid user-defined type, reason: {resourceReason}.");
}
