namespace SocialReturn.Demo.Data;

/// <summary>Puts the recipes together: the places and people first, then four years in order of time.</summary>
internal sealed class DemoHistory(DemoStage stage)
{
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        await stage.SaveAsync(DemoRegions.Rows(stage).ToList(), cancellationToken);
        var caps = new DemoCaps(stage);
        await stage.SaveAsync([caps.Row()], cancellationToken);
        await stage.SaveAsync(DemoContractors.Rows(stage).Concat(DemoSuppliers.Rows(stage)).ToList(), cancellationToken);
        await stage.SaveAsync(DemoPeople.Rows(stage).ToList(), cancellationToken);

        var life = new DemoLife(stage, new DemoProposals(stage, new DemoParticipants()), new DemoDeliveries(stage, new DemoEvidence(stage)));
        var (story, mix, lines) = (new DemoStory(stage), new DemoMix(stage), new DemoLines(stage));
        foreach (var tender in DemoTenders.All(stage))
        {
            List<DemoFulfilment> fulfilments = [.. story.Of(tender), .. mix.Of(tender)];
            DemoTenders.Plan(stage, tender, () =>
            {
                caps.Plan(tender);
                lines.Plan(tender);
                fulfilments.ForEach(life.Plan);
            });
        }

        DemoReports.Plan(stage);
        await stage.Timeline.PlayAsync(cancellationToken);
    }
}
