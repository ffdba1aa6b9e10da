using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Auditing;

/// <summary>A line tells what changed of a row: nobody reads it who may not read the row.</summary>
internal static class LineReaders
{
    public static bool MayReadOf(this Reader reader, Type row)
    {
        var ofRow = RowReaders.Of(row);
        return ofRow == typeof(IReadByDesk) ? reader == Reader.Desk
            : ofRow == typeof(IReadByPlatform) || ofRow == typeof(IReadByJobs) ? reader == Reader.Platform
            : true;
    }
}
