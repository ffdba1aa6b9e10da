using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;

namespace SocialReturn.Demo.Data;

/// <summary>Ninety tenders over four years, registered by an adviser or by the contractor and then confirmed.</summary>
internal static class DemoTenders
{
    public static List<DemoTender> All(DemoStage stage) => [.. DemoTable.Read("tenders.csv").Select(row => DemoTender.Of(row, stage))];

    /// <param name="next">What follows once the tender runs.</param>
    public static void Plan(DemoStage stage, DemoTender tender, Action next)
    {
        var chance = DemoChance.Of(tender.Contractor, tender.Title);
        var registered =
            tender.By == DemoRegistration.Waiting
                ? stage.Calendar.WaitingSince(chance.Next(4), chance)
                : DemoCalendar.Moment(tender.Award.AddDays(2 + chance.Next(6)), chance);
        stage.Timeline.Plan(registered, async cancellationToken =>
        {
            await RegisterAsync(stage, tender, chance, cancellationToken);
            if (tender.By == DemoRegistration.ByAdviser)
            {
                next();
            }
            else if (tender.By != DemoRegistration.Waiting)
            {
                stage.Timeline.Plan(DemoCalendar.After(registered, 1 + chance.Next(3), chance), token => DecideAsync(stage, tender, chance, next, token));
            }
        });
    }

    private static async Task RegisterAsync(DemoStage stage, DemoTender tender, Random chance, CancellationToken cancellationToken)
    {
        var owner = stage.Owners[tender.Contractor];
        var authorityMail = $"contractbeheer@{tender.Authority.Name.Split(' ', 2)[1].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}.example";
        var registration = new TenderRegistration
        {
            Title = tender.Title,
            AuthorityId = tender.Authority.Id,
            KvkNumber = stage.Contractors[tender.Contractor].KvkNumber,
            ContractorName = tender.Contractor,
            ContactMail = owner.Email!,
            ContractSum = tender.Sum,
            Percentage = tender.Percentage,
            AwardDate = tender.Award,
            StartDate = tender.Start,
            EndDate = tender.End,
            Reference = $"{tender.Award.Year}-{100 + chance.Next(900)}",
            StakeholderMails = [authorityMail, owner.Email!],
            Key = Ids.New(),
            // Lots share a title.
            Confirmed = new Confirmed([Confirmed.Question(nameof(TenderRegistration.Title), tender.Title)]),
        };
        var scope = tender.By == DemoRegistration.ByAdviser ? stage.AtDesk(tender.Slug, chance) : stage.AtContractor(tender.Contractor);
        tender.Id = await stage.DoAsync(scope, services => services.GetRequiredService<TenderService>().RegisterAsync(registration, cancellationToken));
    }

    private static async Task DecideAsync(DemoStage stage, DemoTender tender, Random chance, Action next, CancellationToken cancellationToken)
    {
        var desk = stage.AtDesk(tender.Slug, chance);
        var version = await stage.ReadAsync(desk, db => db.Tenders.Where(row => row.Id == tender.Id).Select(row => row.Version).SingleAsync(cancellationToken));
        if (tender.By == DemoRegistration.Refused)
        {
            await stage.DoAsync(desk, services =>
                services.GetRequiredService<TenderDecisionService>().RefuseAsync(tender.Id, version, DemoReasons.Refuse.Of(chance), cancellationToken)
            );
            return;
        }

        await stage.DoAsync(desk, services => services.GetRequiredService<TenderDecisionService>().ConfirmAsync(tender.Id, version, cancellationToken));
        next();
    }
}
