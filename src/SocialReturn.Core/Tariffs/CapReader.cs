using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>Reads one cap of a schedule file, and refuses caps that overlap in part: which one fills first would decide the total.</summary>
internal static class CapReader
{
    public static Cap Read(JsonFields fields, HashSet<string> blockCodes, HashSet<string> recognitionCodes) =>
        new()
        {
            Code = fields.Code(),
            Name = fields.Text("name"),
            Percentage = fields.Number("percentage", 0, 100, 2),
            Minimum = fields.OptionalAmount("minimum") ?? Euro.Zero,
            Kinds = fields.Choices<FulfilmentKind>("kinds"),
            Blocks = fields.References("blocks", blockCodes),
            Recognitions = fields.References("recognitions", recognitionCodes),
            Note = fields.OptionalText("note"),
        };

    public static void CheckSets(JsonFields fields, TariffSchedule schedule)
    {
        var sets = schedule.Caps.Select(cap => cap.PartsOf(schedule)).ToList();
        for (var index = 0; index < sets.Count; index++)
        {
            var set = sets[index];
            if (set.Count == 0)
            {
                fields.Refuse($"caps[{index}]", ScheduleErrorCode.CapOfNothing, schedule.Caps[index].Code);
            }

            if (sets.Take(index).Any(other => set.Overlaps(other) && !set.IsSubsetOf(other) && !set.IsSupersetOf(other)))
            {
                fields.Refuse($"caps[{index}]", ScheduleErrorCode.CapsOverlap, schedule.Caps[index].Code);
            }
        }
    }
}
