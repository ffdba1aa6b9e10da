namespace SocialReturn.Core.Happenings;

/// <summary>Happened to the installation as a whole, and to no row of it.</summary>
/// <param name="Subject">As "Backup".</param>
public sealed record InstallationHappening(Act Act, string Subject) : WatchedHappening(Act)
{
    public override string SubjectType => Subject;

    public override Guid SubjectId => Guid.Empty;
}
