using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Reads what stands of a fulfilment's deliveries: claimed, asked back or verified, each as it was last sent in.</summary>
public sealed class StandingReader(PortalDbContext db)
{
    /// <param name="exceptId">The delivery that is looked at.</param>
    public async Task<IReadOnlyList<DeliveredPart>> OthersAsync(Guid fulfilmentId, Guid? exceptId, CancellationToken cancellationToken)
    {
        var deliveries = await db
            .Deliveries.AsNoTracking()
            .Where(row => row.FulfilmentId == fulfilmentId && row.Id != exceptId && DeliveryRules.SentIn.Contains(row.Status))
            .ToListAsync(cancellationToken);
        Guid[] changing = [.. deliveries.Where(row => row.Status == DeliveryStatus.ChangesRequested).Select(row => row.Id)];
        var sent = changing.Length == 0 ? [] : await SentAsync(changing, cancellationToken);
        return DeliveredPart.InOrder(
            deliveries.Select(row =>
                sent.TryGetValue(row.Id, out var terms)
                    ? Kept(row) with
                    {
                        From = terms.From!.Value,
                        To = terms.To!.Value,
                        Measures = terms.Measures,
                    }
                    : Kept(row)
            )
        );
    }

    private static DeliveredPart Kept(Delivery delivery) => DeliveredPart.Of(delivery) with { KeepsRecognition = true };

    private async Task<Dictionary<Guid, Terms>> SentAsync(Guid[] deliveryIds, CancellationToken cancellationToken)
    {
        var rounds = await db
            .Rounds.AsNoTracking()
            .Where(round => deliveryIds.Contains(round.SubjectId) && round.Subject == RoundSubject.Claim)
            .ToListAsync(cancellationToken);
        return rounds.GroupBy(round => round.SubjectId).ToDictionary(own => own.Key, own => Terms.Read(own.MaxBy(round => round.Number)!.Facts!));
    }
}
