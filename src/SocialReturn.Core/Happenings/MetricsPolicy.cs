using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Happenings;

/// <summary>Counts what is measured once it is saved: what was refused or lost a race did not happen.</summary>
public sealed class MetricsPolicy
{
    private readonly PortalDbContext db;
    private readonly List<(Act Act, AuditEvent Line)> waiting = [];

    public MetricsPolicy(PortalDbContext db)
    {
        this.db = db;
        db.SavedChanges += (_, _) => CountSaved();
    }

    internal void Count(Happening happening, AuditEvent line)
    {
        if (happening.Act.IsMeasured)
        {
            waiting.Add((happening.Act, line));
        }
    }

    private void CountSaved()
    {
        // A line that nothing tracks any more was given up before the save.
        foreach (var (act, _) in waiting.Where(measured => db.Entry(measured.Line).State == EntityState.Unchanged))
        {
            PortalMeter.Decision(act.Name);
        }

        waiting.Clear();
    }
}
