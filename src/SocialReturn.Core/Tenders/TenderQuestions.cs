using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Tenders;

/// <summary>What is possible in a registration but unlikely: it is asked about, and stands once the person says that it is right.</summary>
public sealed class TenderQuestions(PortalDbContext db, TimeProvider clock)
{
    private const int ComparedWith = 20;
    private const int Fewest = 5;
    private const int Times = 10;

    /// <summary>With too few tenders to compare with, more than this is asked about.</summary>
    private static readonly Euro Unusual = Euro.FromWhole(250_000_000);

    /// <param name="former">The tender as it stands, when it is corrected: what does not change is not asked about.</param>
    public async Task AskAsync(List<FieldError> errors, TenderRegistration form, Guid? contractorId, Tender? former, CancellationToken cancellationToken)
    {
        AskDates(errors, form, former);
        await AskSumAsync(errors, form, former, cancellationToken);
        var title = form.Title?.Trim() ?? "";
        if (contractorId is null || title.Length == 0 || title == former?.Title)
        {
            return;
        }

        var formerId = former?.Id;
        var others = await db
            .Tenders.AsNoTracking()
            .Where(row => row.ContractorId == contractorId && row.Id != formerId && row.Status != TenderStatus.Refused)
            .OrderByDescending(row => row.RegisteredAt)
            .ThenByDescending(row => row.Id)
            .Select(row => new
            {
                row.Title,
                row.StartDate,
                row.EndDate,
            })
            .ToListAsync(cancellationToken);
        var same = others.FindAll(row => string.Equals(row.Title, title, StringComparison.OrdinalIgnoreCase));
        if (same.Count > 0)
        {
            var text = same.Count == 1 ? TenderTexts.TitleKnownOnce : TenderTexts.TitleKnown;
            form.Confirmed.Ask(
                errors,
                nameof(form.Title),
                title,
                string.Format(text, same[0].StartDate.ToFullDate(), same[0].EndDate.ToFullDate(), same.Count)
            );
        }
    }

    /// <summary>Shows whose number it is before the tender is saved: a mistyped digit names somebody else.</summary>
    public async Task AskContractorAsync(List<FieldError> errors, TenderRegistration form, Contractor? known, CancellationToken cancellationToken)
    {
        var (number, typed) = (form.KvkNumber!, form.ContractorName?.Trim() ?? "");
        if (known is not null)
        {
            if (!IsSameName(known.Name, typed))
            {
                var text = typed.Length == 0 ? TenderTexts.KvkIsOf : TenderTexts.KvkIsNotOf;
                form.Confirmed.Ask(errors, nameof(form.KvkNumber), $"{number}/{typed}", string.Format(text, known.Name, typed));
            }

            return;
        }

        if (typed.Length == 0)
        {
            form.Confirmed.Ask(errors, nameof(form.KvkNumber), $"{number}/", TenderTexts.KvkIsNew);
            return;
        }

        var here = await db.Contractors.AsNoTracking().Select(row => new { row.Name, row.KvkNumber }).ToListAsync(cancellationToken);
        if (here.Find(row => IsSameName(row.Name, typed)) is { } other)
        {
            form.Confirmed.Ask(errors, nameof(form.KvkNumber), $"{number}/{typed}", string.Format(TenderTexts.NameHasOtherKvk, other.Name, other.KvkNumber));
        }
    }

    /// <summary>
    /// A nought too many: far above the latest tenders that whoever registers can see. A contractor sees its own only, so that the question
    /// tells nothing of others.
    /// </summary>
    private async Task AskSumAsync(List<FieldError> errors, TenderRegistration form, Tender? former, CancellationToken cancellationToken)
    {
        if (form.ContractSum is not { } sum || sum == former?.ContractSum)
        {
            return;
        }

        var formerId = former?.Id;
        var sums = await db
            .Tenders.AsNoTracking()
            .Where(row => row.Id != formerId && row.Status != TenderStatus.Refused)
            .OrderByDescending(row => row.RegisteredAt)
            .ThenByDescending(row => row.Id)
            .Take(ComparedWith)
            .Select(row => row.ContractSum.Cents)
            .ToListAsync(cancellationToken);
        var most = sums.Count < Fewest ? Unusual.Cents : Times * sums.Max();
        if (sum.Cents > most)
        {
            var about = sum.Cents.ToString(System.Globalization.CultureInfo.InvariantCulture);
            form.Confirmed.Ask(errors, nameof(form.ContractSum), about, string.Format(TenderTexts.SumUnusual, sum));
        }
    }

    private void AskDates(List<FieldError> errors, TenderRegistration form, Tender? former)
    {
        if (form.AwardDate is not { } award || (award == former?.AwardDate && form.StartDate == former.StartDate))
        {
            return;
        }

        if (award > clock.DutchToday())
        {
            form.Confirmed.Ask(errors, nameof(form.AwardDate), Iso(award), string.Format(TenderTexts.AwardInFuture, award.ToFullDate()));
        }

        if (form.StartDate < award)
        {
            var start = form.StartDate.Value;
            form.Confirmed.Ask(
                errors,
                nameof(form.StartDate),
                $"{Iso(start)}/{Iso(award)}",
                string.Format(TenderTexts.StartBeforeAward, start.ToFullDate(), award.ToFullDate())
            );
        }
    }

    /// <summary>By its letters and digits, without the legal form: "Bouw B.V." is "bouw".</summary>
    private static bool IsSameName(string left, string right) => Plain(left) == Plain(right);

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return plain.Length > 2 && plain[^2..] is "BV" or "NV" ? plain[..^2] : plain;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
