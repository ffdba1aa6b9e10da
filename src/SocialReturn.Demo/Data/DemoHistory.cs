namespace SocialReturn.Demo.Data;

/// <summary>Puts the recipes together: the places and people first, then four years in order of time.</summary>
internal static class DemoHistory
{
    public static async Task BeginAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await stage.SaveAsync(DemoRegions.Rows(stage).ToList(), cancellationToken);
        await stage.SaveAsync([DemoCaps.Row(stage)], cancellationToken);
        await stage.SaveAsync(DemoContractors.Rows(stage).Concat(DemoSuppliers.Rows(stage)).ToList(), cancellationToken);
        await stage.SaveAsync(DemoPeople.Rows(stage).ToList(), cancellationToken);
    }

    /// <summary>What will happen on each tender; made in one go, for contractors number their participants over all of them.</summary>
    public static ILookup<DemoTender, DemoFulfilment> Make(DemoStage stage)
    {
        var (relations, efforts) = (new DemoRelations(), new DemoEfforts(stage));
        var (story, mix) = (new DemoStory(stage, relations), new DemoMix(stage, relations, efforts));
        return DemoTenders
            .All(stage)
            .SelectMany(tender => Of(tender).DefaultIfEmpty(), (tender, fulfilment) => (tender, fulfilment))
            // A tender gets its id on the way, which is part of its equality.
            .ToLookup(pair => pair.tender, pair => pair.fulfilment!, (IEqualityComparer<DemoTender>)ReferenceEqualityComparer.Instance);

        IEnumerable<DemoFulfilment> Of(DemoTender tender)
        {
            List<DemoFulfilment> others = [.. story.Of(tender), .. mix.Of(tender)];
            return others.Concat(efforts.Of(tender, others));
        }
    }

    public static async Task PlayAsync(
        DemoStage stage,
        IEnumerable<DemoTender> tenders,
        ILookup<DemoTender, DemoFulfilment> fulfilments,
        CancellationToken cancellationToken
    )
    {
        var life = new DemoLife(
            stage,
            new DemoProposals(stage, new DemoParticipants()),
            new DemoDeliveries(stage, new DemoEvidence(stage), new DemoCorrections(stage))
        );
        var (caps, lines) = (new DemoCaps(stage), new DemoLines(stage));
        foreach (var tender in tenders)
        {
            DemoTenders.Plan(stage, tender, () =>
            {
                caps.Plan(tender);
                lines.Plan(tender);
                foreach (var fulfilment in fulfilments[tender].OfType<DemoFulfilment>())
                {
                    life.Plan(fulfilment);
                }
            });
        }

        DemoReports.Plan(stage);
        await stage.Timeline.PlayAsync(cancellationToken);
    }
}
