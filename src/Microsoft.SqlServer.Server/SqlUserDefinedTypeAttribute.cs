namespace Microsoft.SqlServer.Server;

/// <summary>Marks a CLR type of SQL Server. The portal has none; the client only looks for the mark.</summary>
/// <param name="format">How the type is written.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}
