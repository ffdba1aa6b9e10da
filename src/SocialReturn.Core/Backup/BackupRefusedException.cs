namespace SocialReturn.Core.Backup;

/// <summary>A backup or a restore cannot be made; each line says what stands in the way, and what to do.</summary>
public sealed class BackupRefusedException(params IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
