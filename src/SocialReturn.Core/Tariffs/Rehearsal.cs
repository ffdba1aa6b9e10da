using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>What a year's agreed fulfilments would be worth under another schedule.</summary>
/// <param name="Groups">By target group, purchases as one.</param>
/// <param name="NotValued">What the schedule cannot value, with the reason; it stands in no other sum.</param>
public sealed record Rehearsal(int Year, ImmutableArray<RehearsalRow> Groups, ImmutableArray<RehearsalRow> Tenders, ImmutableArray<NotRehearsed> NotValued)
{
    public RehearsalRow Total => new(null, "", Groups.Sum(row => row.Entries), Euro.Sum(Groups.Select(row => row.Before)), Euro.Sum(Groups.Select(row => row.After)));
}

/// <param name="TenderId">Null for a group.</param>
/// <param name="Before">As it was agreed.</param>
public sealed record RehearsalRow(Guid? TenderId, string Name, int Entries, Euro Before, Euro After)
{
    public Euro Difference => After - Before;
}

/// <param name="Message">What the schedule lacks, or what is not known of the fulfilments.</param>
public sealed record NotRehearsed(string Group, string Message, int Entries, Euro Before);
