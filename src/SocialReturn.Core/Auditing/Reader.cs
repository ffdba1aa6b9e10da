namespace SocialReturn.Core.Auditing;

/// <summary>
/// Who reads a line of the audit log. It is stored with the line; which region, contractor or person it is, says the line itself.
/// There is none by default: whoever adds an act says it.
/// </summary>
public enum Reader
{
    /// <summary>The people of the contractor and those of the region's desk: what happens to a case.</summary>
    ContractorAndDesk = 1,

    /// <summary>The people of the contractor alone: about something that was never sent in.</summary>
    Contractor,

    /// <summary>Who works for the region: its lists, tables and settings, and what advisers keep to themselves.</summary>
    Desk,

    /// <summary>Who manages the place that it is about, be it a region, a contractor or the platform: who comes in, and as what.</summary>
    Place,

    /// <summary>The person whose account it is.</summary>
    Person,

    /// <summary>Who keeps the installation.</summary>
    Platform,
}
