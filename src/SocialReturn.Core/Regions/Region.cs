using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>A region (tenant): the desk that advises contractors, and the settings its rules leave open.</summary>
public sealed class Region : Entity, IReadByEverybody, IVersioned, ISharedRow
{
    private Region()
    {
        Slug = Name = DeskName = ContactMail = "";
        ActivityTypes = KindSettingsRules.ShippedActivityTypes;
    }

    public Region(string slug, string name, string deskName, string contactMail)
        : this()
    {
        Slug = slug;
        Name = name;
        DeskName = deskName;
        ContactMail = contactMail;
    }

    /// <summary>In addresses, and the name of the region's theme.</summary>
    public string Slug { get; private set; }

    public string Name { get; private set; }

    public string DeskName { get; private set; }

    public string ContactMail { get; private set; }

    public string? ContactPhone { get; set; }

    /// <summary>The partners of the desk, one a line, as its public page names them.</summary>
    public string? Partners { get; set; }

    /// <summary>#RRGGBB; null for the portal's own. See <see cref="RegionColours"/>.</summary>
    public string? BrandColour { get; private set; }

    /// <summary>Null for the tint that belongs to the brand.</summary>
    public string? LightColour { get; private set; }

    /// <summary>The usual percentage of the contract sum (rules.md, section 1: 5% is the most common).</summary>
    public decimal DefaultPercentage { get; set; } = 5m;

    /// <summary>Working days within which an adviser answers (rules.md, section 5).</summary>
    public int AnswerWorkingDays { get; set; } = 5;

    /// <summary>Days after the start of the work in which the plan of approach is due (AV: 3 weeks).</summary>
    public int PlanDueDays { get; set; } = 21;

    /// <summary>Pace (rules.md, section 4), in percent: behind when the forecast is under this share of the obligation.</summary>
    public int BehindForecastPercent { get; set; } = 90;

    /// <summary>Behind when realised is under this share of the tick.</summary>
    public int BehindTickPercent { get; set; } = 75;

    public int AttentionForecastPercent { get; set; } = 100;

    public int AttentionTickPercent { get; set; } = 90;

    /// <summary>Months after settlement that evidence files are kept.</summary>
    public int EvidenceRetentionMonths { get; set; } = 12;

    /// <summary>Months after its end in which a tender is still reported: what was delivered until then is decided in them.</summary>
    public int ReportMonthsAfterEnd { get; set; } = 3;

    /// <summary>What a social activity can be, one a line. A proposal keeps the name it was chosen by.</summary>
    public string ActivityTypes { get; private set; }

    /// <summary>The first day of a place from job to job that counts; null while the region has that kind switched off.</summary>
    public DateOnly? JobToJobFrom { get; private set; }

    /// <summary>The last first day; null while no end is known.</summary>
    public DateOnly? JobToJobUntil { get; private set; }

    /// <summary>Whether a training of the contractor's own staff may count, without a placement beside it.</summary>
    public bool OwnStaffMayLearn { get; private set; }

    /// <summary>From then on no tender can be registered in it; null while it is there.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>By which its match key is recognised, so that another one is never taken for it; null before the first is made.</summary>
    public string? MatchKeyFingerprint { get; private set; }

    public Guid Version { get; private set; }

    internal void Describe(string name, string deskName, string? partners) => (Name, DeskName, Partners) = (name, deskName, partners);

    /// <param name="kinds">As it was checked.</param>
    public void Decide(KindSettings kinds)
    {
        ActivityTypes = string.Join('\n', KindSettingsRules.Types(kinds.ActivityTypes));
        (JobToJobFrom, JobToJobUntil, OwnStaffMayLearn) = (kinds.JobToJobFrom, kinds.JobToJobUntil, kinds.OwnStaffMayLearn);
    }

    internal void SetColours(string? brand, string? light) => (BrandColour, LightColour) = (brand, brand is null ? null : light);

    internal void SetMatchKey(string fingerprint) => MatchKeyFingerprint = fingerprint;

    internal void End(DateTime at) => EndedAt = at;

    internal void Reopen() => EndedAt = null;

    internal void SetContact(string mail, string? phone) => (ContactMail, ContactPhone) = (mail, phone);

    public bool MayBeAddedBy(AccessScope scope) => scope.IsPlatform;

    /// <summary>The platform, and the region itself.</summary>
    public bool MayBeChangedBy(AccessScope scope) => scope.IsPlatform || scope.Desk == Id;
}
