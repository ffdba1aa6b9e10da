using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Areas.Adviser.Tariffs;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>What is wrong with a schedule file and what is unusual in it, a line each.</summary>
/// <param name="IsRight">Without faults, and every example comes out; what is unusual may be meant.</param>
public sealed record TariffFileCheck(bool IsRight, ImmutableArray<string> Lines)
{
    public static TariffFileCheck Of(string file)
    {
        var reading = TariffScheduleReader.Read(file);
        if (reading.Schedule is not { } schedule)
        {
            return new TariffFileCheck(false, [.. FaultsIn(reading)]);
        }

        var proof = TariffProof.Of(schedule);
        return new TariffFileCheck(
            proof.All(proved => proved.IsRight),
            [
                DutchText.Format(CheckTexts.NoFaults, schedule.Code, schedule.Version, schedule.Blocks.Length),
                .. ExamplesOf(file, proof),
                .. RemarksOf(file, schedule),
            ]
        );
    }

    public static IEnumerable<string> FaultsIn(TariffScheduleReading reading) =>
        [.. reading.Errors.Select(error => error.Message), DutchText.Format(CheckTexts.Faults, reading.Errors.Length)];

    private static IEnumerable<string> ExamplesOf(string file, ImmutableArray<ProvedExample> proof)
    {
        foreach (var (index, proved) in proof.Index().Where(each => !each.Item.IsRight))
        {
            var at = TariffScheduleReader.LineOf(file, SchedulePart.Examples.PathOf(index));
            yield return DutchText.Format(CheckTexts.Example, at, proved.Example.Name, ProofWords.Of(proved));
        }

        var right = proof.Count(proved => proved.IsRight);
        if (!proof.IsEmpty)
        {
            yield return (proof.Length, right) switch
            {
                (1, 1) => CheckTexts.ExampleRight,
                (1, _) => CheckTexts.ExampleWrong,
                _ => DutchText.Format(CheckTexts.ExamplesRight, right, proof.Length),
            };
        }
    }

    private static IEnumerable<string> RemarksOf(string file, TariffSchedule schedule)
    {
        var remarks = ScheduleRemarks.Of(schedule);
        return remarks.IsEmpty
            ? []
            :
            [
                .. remarks.Select(remark =>
                    DutchText.Format(TariffTexts.ErrorAtLine, TariffScheduleReader.LineOf(file, remark.Path), remark.Path, remark.Text)
                ),
                DutchText.Format(CheckTexts.Unusual, remarks.Length),
            ];
    }
}
