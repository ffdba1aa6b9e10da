using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Reports;

/// <summary>The report of one tender and month that could not be made yet. It goes when the report is there.</summary>
public sealed class ReportFailure : CaseEntity, IReadByDesk
{
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);

    private ReportFailure() => Cause = "";

    public ReportFailure(Guid regionId, Guid contractorId, Guid tenderId, DateOnly month, DateTime at)
        : base(regionId, contractorId)
    {
        TenderId = tenderId;
        Month = month;
        FirstAt = LastAt = NextAttemptAt = at;
        Cause = "";
    }

    public Guid TenderId { get; private set; }

    /// <summary>The first day of the month that the report is about.</summary>
    public DateOnly Month { get; private set; }

    public DateTime FirstAt { get; private set; }

    public DateTime LastAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTime NextAttemptAt { get; private set; }

    /// <summary>The kind of error; the whole of it stands in the log, for a message may hold what is nobody's business here.</summary>
    public string Cause { get; private set; }

    /// <summary>Waits twice as long after each attempt, a day at most.</summary>
    internal void FailedAgain(string cause, DateTime at)
    {
        var wait = Shortest * Math.Pow(2, Math.Min(Attempts, 6));
        Attempts++;
        LastAt = at;
        NextAttemptAt = at + (wait < Longest ? wait : Longest);
        Cause = cause;
    }
}
