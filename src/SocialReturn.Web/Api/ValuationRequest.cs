using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

[Description("Fulfilments of one tender, to be valued together by one tariff schedule.")]
public sealed record ValuationRequest
{
    [Description("The code of a published tariff schedule.")]
    public required string Schedule { get; init; }

    [Description("The tender they belong to. Without it every day counts and no caps apply.")]
    public TenderRequest? Tender { get; init; }

    [Description("At most 200. Their order does not matter: they are valued in order of date.")]
    public required IReadOnlyList<FulfilmentRequest> Fulfilments { get; init; }

    internal static ValuationRequest Read(JsonFields fields) =>
        new()
        {
            Schedule = fields.Text("schedule", RequestFields.LongestCode),
            Tender = fields.OptionalObject("tender") is { } tender ? RequestFields.ReadWhole(tender, TenderRequest.Read) : null,
            Fulfilments = [.. fields.EntriesIn("fulfilments", FulfilmentRequest.Read)],
        };
}

[Description("The tender. Only days within its start and end count.")]
public sealed record TenderRequest
{
    [Description("Default: the start.")]
    public DateOnly? AwardDate { get; init; }

    public DateOnly? Start { get; init; }

    [Description("The last day, inclusive.")]
    public DateOnly? End { get; init; }

    [Description("In euro, after discount. With it the caps of the schedule are applied, in order of date.")]
    public Euro? Obligation { get; init; }

    internal static TenderRequest Read(JsonFields fields)
    {
        var tender = new TenderRequest
        {
            AwardDate = fields.DateIn("awardDate"),
            Start = fields.DateIn("start"),
            End = fields.DateIn("end"),
            Obligation = fields.EuroIn("obligation"),
        };
        if (tender.Start > tender.End)
        {
            fields.Refuse("end", ScheduleErrorCode.DatesReversed);
        }

        return tender;
    }
}

[Description("What is known of a participant. Absent means unknown, and unknown is worth the lower value.")]
public sealed record ParticipantRequest
{
    [Description("Joins fulfilments of one person within this request. Any text of yours; never a citizen service number. Nothing is kept.")]
    public string? Key { get; init; }

    public int? BirthYear { get; init; }

    public bool? StatusHolder { get; init; }

    public bool? LanguageGap { get; init; }

    public bool? WorkDisability { get; init; }

    [Description("Full months on benefit before the placement.")]
    public int? BenefitMonths { get; init; }

    [Description("The last day on benefit.")]
    public DateOnly? LastBenefitDate { get; init; }

    [Description("The last day on which a wage-cost subsidy runs.")]
    public DateOnly? WageCostSubsidyUntil { get; init; }

    [Description("The last day of an earlier employment by the same employer.")]
    public DateOnly? LastSameEmployerDate { get; init; }

    [Description("By code of a block: months that the counting clock used up before this request. Blocks of one family are added.")]
    public IReadOnlyDictionary<string, decimal> EarlierCountedMonths { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    internal static ParticipantRequest Read(JsonFields fields) =>
        new()
        {
            Key = fields.OptionalText("key"),
            BirthYear = fields.OptionalWhole("birthYear", 1900, 2199),
            StatusHolder = fields.OptionalFlag("statusHolder"),
            LanguageGap = fields.OptionalFlag("languageGap"),
            WorkDisability = fields.OptionalFlag("workDisability"),
            BenefitMonths = fields.OptionalWhole("benefitMonths", 0, 1_200),
            LastBenefitDate = fields.DateIn("lastBenefitDate"),
            WageCostSubsidyUntil = fields.DateIn("wageCostSubsidyUntil"),
            LastSameEmployerDate = fields.DateIn("lastSameEmployerDate"),
            EarlierCountedMonths = fields.OptionalObject("earlierCountedMonths") is { } months
                ? RequestFields.ReadWhole(months, ReadMonths)
                : new Dictionary<string, decimal>(StringComparer.Ordinal),
        };

    private static Dictionary<string, decimal> ReadMonths(JsonFields fields) =>
        fields.Names.ToDictionary(block => block, block => fields.Number(block, 0, 1_200, 4), StringComparer.Ordinal);
}

public enum TrainingKind
{
    Vocational,
    Language,
}
