using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Reads the offer that waits for the contractor.</summary>
public sealed class OfferedReader(PortalDbContext db, OfferAnswerService answers)
{
    /// <returns>Null when none waits.</returns>
    public async Task<OfferViewModel?> OfAsync(Fulfilment fulfilment, TariffSchedule? schedule, CancellationToken cancellationToken)
    {
        if (fulfilment.Status != FulfilmentStatus.Offered)
        {
            return null;
        }

        var offer = await db.Rounds.AsNoTracking().SingleAsync(round => round.SubjectId == fulfilment.Id && round.DecidedAt == null, cancellationToken);
        var valued = await answers.ValueAsync(fulfilment.Id, cancellationToken);
        return OfferViewModel.Of(offer, valued!, fulfilment, schedule);
    }
}
