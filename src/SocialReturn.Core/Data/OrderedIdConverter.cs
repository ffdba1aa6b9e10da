using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SocialReturn.Core.Data;

/// <summary>
/// Ids on SQL Server. Its own type for them sorts by the last bytes first, so that ids made in order are stored out of order:
/// every insert would land in another page of the clustered index, and a list sorted by id would differ from SQLite's.
/// SqlQuery and FromSql know nothing of it: ids go into LINQ, never into raw SQL.
/// </summary>
internal sealed class OrderedIdConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), stored => new Guid(stored, true))
{
    public const string ColumnType = "binary(16)";
}
