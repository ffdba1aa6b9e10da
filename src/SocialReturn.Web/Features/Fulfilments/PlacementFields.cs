using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The blocks that ask for one field. The script shows the field for these only; without it the hint names them.</summary>
public sealed record AskingBlocks(ImmutableArray<BuildingBlock> Blocks)
{
    public bool Any => Blocks.Length > 0;

    /// <summary>For the script.</summary>
    public string Codes => string.Join(' ', Blocks.Select(block => block.Code));

    /// <summary>For the hint: "Loonkosten, Stage hbo".</summary>
    public string Names => string.Join(", ", Blocks.Select(block => block.Name));
}

/// <summary>The fields of a placement that only some blocks of a schedule ask for.</summary>
/// <param name="NoHours">Blocks that count without hours.</param>
public sealed record PlacementFields(AskingBlocks NoHours, AskingBlocks WorkedHours, AskingBlocks WageCosts, AskingBlocks Stages, AskingBlocks BenefitMonths)
{
    /// <summary>For the script: the blocks at which the hours per week may stay empty.</summary>
    public string NoHoursPerWeek => string.Join(' ', NoHours.Blocks.Concat(WorkedHours.Blocks).Select(block => block.Code));

    public required AskingBlocks Days { get; init; }

    public required AskingBlocks HalfDays { get; init; }

    public required AskingBlocks Events { get; init; }

    public required AskingBlocks StatusHolder { get; init; }

    public required AskingBlocks LanguageGap { get; init; }

    public required AskingBlocks WorkDisability { get; init; }

    public required AskingBlocks LastBenefitDate { get; init; }

    public required AskingBlocks SameEmployer { get; init; }

    public static PlacementFields Of(TariffSchedule? schedule, IEnumerable<BuildingBlock> blocks)
    {
        var asked = blocks.Select(block => (Block: block, Needs: PlacementNeeds.Of(block, schedule))).ToList();
        AskingBlocks Where(Func<PlacementNeeds, bool> asks) => new([.. asked.Where(row => asks(row.Needs)).Select(row => row.Block)]);
        return new PlacementFields(
            Where(needs => !needs.Hours && !needs.WorkedHours),
            Where(needs => needs.WorkedHours),
            Where(needs => needs.WageCosts),
            Where(needs => needs.Stages),
            Where(needs => needs.BenefitMonths)
        )
        {
            Days = Where(needs => needs.Days),
            HalfDays = Where(needs => needs.HalfDays),
            Events = Where(needs => needs.Events),
            StatusHolder = Where(needs => needs.StatusHolder),
            LanguageGap = Where(needs => needs.LanguageGap),
            WorkDisability = Where(needs => needs.WorkDisability),
            LastBenefitDate = Where(needs => needs.LastBenefitDate),
            SameEmployer = Where(needs => needs.SameEmployer),
        };
    }
}
