using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tenders;

/// <summary>
/// The discount for a certificate (rules.md, section 1; docs/adr/0012). It is decided once for each line, and what was decided
/// stays. The lines of the discount follow from it: what they hold in all is the share of what the discounted lines come to.
/// </summary>
internal static class DiscountRules
{
    /// <param name="award">What the award was given: a line that takes back goes by that.</param>
    /// <returns>Null when the line gets no discount.</returns>
    public static ObligationDiscount? Decide(ObligationLine line, Tender tender, ObligationBasis basis, ObligationDiscount? award, string author, DateTime at)
    {
        if (line.Amount < Euro.Zero)
        {
            return award is null ? null : new ObligationDiscount(line, award, author, at);
        }

        return
            CertificateRules.During(basis.Certificates, tender.AwardDate, tender.EndDate, line.Date) is { } certificate
            && basis.Schedule?.FindContractorDiscount(certificate.Code) is { } rule
            && (rule.UpToPercentage is not { } upTo || line.Percentage <= upTo)
            ? new ObligationDiscount(line, certificate, rule, author, at)
            : null;
    }

    /// <summary>Where each discount stands, by certificate and percentage.</summary>
    public static IEnumerable<DiscountInForce> InForce(Tender tender, IReadOnlyCollection<ObligationLine> lines, IEnumerable<ObligationDiscount> given)
    {
        var counted = Counted(lines, tender.ObligationCap);
        return given
            .GroupBy(row => (row.CertificateId, row.Percentage))
            .Select(group =>
            {
                var own = lines.Where(line => line.CertificateId == group.Key.CertificateId && line.Percentage == group.Key.Percentage).ToList();
                return new DiscountInForce(
                    group.OrderBy(row => row.GivenAt).ThenBy(row => row.Id).First(),
                    Euro.Sum(group.Select(row => counted.GetValueOrDefault(row.LineId))),
                    SumOf(own, ObligationLineKind.Discount),
                    SumOf(own, ObligationLineKind.DiscountEnded)
                );
            });
    }

    /// <summary>The lines that bring each discount to where it should stand; nothing where it stands there already.</summary>
    /// <param name="date">Of the line that brought the change.</param>
    public static IEnumerable<ObligationLine> Derive(
        Tender tender,
        IReadOnlyCollection<ObligationLine> lines,
        IEnumerable<ObligationDiscount> given,
        DateOnly date,
        string author,
        DateTime at
    ) =>
        InForce(tender, lines, given)
            .Where(discount => !discount.Change.IsZero)
            .Select(discount => new ObligationLine(tender, ObligationLineKind.Discount, date, discount.Change, author)
            {
                Base = discount.Base,
                Percentage = discount.Given.Percentage,
                RecognitionCode = discount.Given.Code,
                CertificateId = discount.Given.CertificateId,
                Reason = string.Format(TenderTexts.DiscountReason, discount.Given.Why),
                RecordedAt = at,
            });

    /// <summary>What all discount would be if this table had decided every line, with the certificates as they stand.</summary>
    public static Euro ByTable(Tender tender, IReadOnlyCollection<ObligationLine> lines, ObligationBasis basis)
    {
        var award = lines.FirstOrDefault(line => line.Kind == ObligationLineKind.Award) is { } first ? Decide(first, tender, basis, null, "", default) : null;
        ObligationDiscount[] given =
        [
            .. lines.Where(line => line.IsBase).Select(line => Decide(line, tender, basis, award, "", default)).OfType<ObligationDiscount>(),
        ];
        return Euro.Sum(InForce(tender, [.. lines.Where(line => line.IsBase)], given).Select(discount => discount.Wanted));
    }

    /// <summary>What each line adds to the obligation: a cap is filled in the order in which the lines were written down.</summary>
    private static Dictionary<Guid, Euro> Counted(IEnumerable<ObligationLine> lines, Euro? cap)
    {
        var counted = new Dictionary<Guid, Euro>();
        var (sum, capped) = (Euro.Zero, Euro.Zero);
        foreach (var line in lines.Where(line => line.IsBase).OrderBy(line => line.RecordedAt).ThenBy(line => line.Date).ThenBy(line => line.Id))
        {
            sum += line.Amount;
            var next = cap is { } most ? Euro.Min(sum, most) : sum;
            counted[line.Id] = next - capped;
            capped = next;
        }

        return counted;
    }

    private static Euro SumOf(IEnumerable<ObligationLine> lines, ObligationLineKind kind) =>
        Euro.Sum(lines.Where(line => line.Kind == kind).Select(line => line.Amount));
}

/// <summary>The discount of one certificate at one percentage.</summary>
/// <param name="Given">The first line that was given it: its id is the id of the whole.</param>
/// <param name="Base">What the discounted lines come to, as far as it counts.</param>
/// <param name="Written">What its lines hold: zero or less.</param>
/// <param name="Ended">What advisers ended of it: zero or more.</param>
internal sealed record DiscountInForce(ObligationDiscount Given, Euro Base, Euro Written, Euro Ended)
{
    /// <summary>The share of the base, less what was ended; never a surcharge.</summary>
    public Euro Wanted => Euro.Min(Euro.Zero, Ended - ObligationCalculator.AmountOf(new ObligationLineFacts(default, Base, Given.Percentage, null)));

    public Euro Total => Written + Ended;

    public Euro Change => Wanted - Total;
}
