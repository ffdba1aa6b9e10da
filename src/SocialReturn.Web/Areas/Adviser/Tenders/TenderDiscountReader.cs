using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The discounts of a tender, with the certificates behind them.</summary>
public sealed record DiscountsViewModel(Guid TenderId, string Title, ImmutableArray<DiscountRow> Rows)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

public sealed record DiscountRow(Guid Id, string Why)
{
    public required string Share { get; init; }

    public required string Amount { get; init; }

    public required string State { get; init; }

    public required bool HasLapsed { get; init; }

    /// <summary>What was decided since it lapsed.</summary>
    public string? Decided { get; init; }

    /// <summary>To keep it all the same; null when there is nothing to decide.</summary>
    public DiscountKeepForm? Form { get; init; }
}

/// <summary>Reads the discounts of a tender for the adviser who decides on them.</summary>
public sealed class TenderDiscountReader(PortalDbContext db, DiscountReader discounts, TimeProvider clock)
{
    /// <param name="discountId">The discount whose form was sent.</param>
    /// <param name="form">As it was sent; null for an empty one.</param>
    /// <returns>Null when there is no such running tender in scope.</returns>
    public async Task<DiscountsViewModel?> GetAsync(Guid tenderId, Guid? discountId, DiscountKeepForm? form, CancellationToken cancellationToken)
    {
        if (
            await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId && row.Status == TenderStatus.Running, cancellationToken)
            is not { } tender
        )
        {
            return null;
        }

        var today = clock.DutchToday();
        var rows = await discounts.OfAsync(tenderId, cancellationToken);
        return new DiscountsViewModel(
            tender.Id,
            tender.Title,
            [
                .. rows.Select(row => new DiscountRow(row.Id, row.Why)
                {
                    Share = string.Format(DiscountTexts.Share, row.Percentage.ToString("0.####"), row.Base),
                    Amount = row.Discount.ToString(),
                    State = string.Format(row.HasLapsedOn(today) ? DiscountTexts.Lapsed : DiscountTexts.Covered, row.CoveredUntil.ToFullDate()),
                    HasLapsed = row.HasLapsedOn(today),
                    Decided = DecidedOf(row.Choice),
                    Form = row.WaitsOn(today) ? FormOf(row, tender, discountId, form) : null,
                }),
            ]
        );
    }

    /// <summary>The form that ends it: from the day after the certificate, for the days that are left.</summary>
    /// <returns>Null when there is no such discount any more.</returns>
    public async Task<DiscountEndForm?> EndFormAsync(Guid tenderId, Guid discountId, CancellationToken cancellationToken)
    {
        if ((await discounts.OfAsync(tenderId, cancellationToken)).FirstOrDefault(row => row.Id == discountId) is not { } discount)
        {
            return null;
        }

        var today = clock.DutchToday();
        var lapse = discount.CoveredUntil.AddDays(1);
        var date =
            lapse > today ? today
            : lapse < discount.Tender.AwardDate ? discount.Tender.AwardDate
            : lapse;
        return new DiscountEndForm
        {
            Version = discount.Tender.Version,
            Date = date,
            Amount = discount.ShareFrom(date),
        };
    }

    private static DiscountKeepForm FormOf(DiscountOnTender discount, Tender tender, Guid? sentId, DiscountKeepForm? sent) =>
        sent is not null && sentId == discount.Id ? sent : new DiscountKeepForm { Version = tender.Version };

    private static string? DecidedOf(DiscountChoice? choice) =>
        choice is null
            ? null
            : string.Format(
                choice.LineId is null ? DiscountTexts.KeptBy : DiscountTexts.EndedBy,
                choice.DecidedByName,
                DutchTime.DutchDate(choice.DecidedAt).ToFullDate(),
                choice.Reason
            );
}
