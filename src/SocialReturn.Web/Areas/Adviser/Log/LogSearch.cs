using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Areas.Adviser.Log;

/// <summary>
/// Narrows the log down. A word is looked for in everything that a line shows: the act, who, why, the amount, and the names of tender,
/// item, file, company, table and person. Several words all have to be there.
/// </summary>
public sealed class LogSearch(PortalDbContext db)
{
    public const int MostWords = 6;

    private const string Escape = "\\";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What can be picked.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, ActTopic Topic)> Subjects =
    [
        ("aanbestedingen", LogTexts.Tenders, ActTopic.Tenders),
        ("invullingen", LogTexts.Fulfilments, ActTopic.Fulfilments),
        ("bewijs", LogTexts.Evidence, ActTopic.Evidence),
        ("ondernemingen", LogTexts.Companies, ActTopic.Companies),
        ("mensen", LogTexts.People, ActTopic.People),
        ("tarieven", LogTexts.Tariffs, ActTopic.Tariffs),
        ("instellingen", LogTexts.Settings, ActTopic.Settings),
    ];

    public static IEnumerable<SelectListItem> Options => Subjects.Select(row => new SelectListItem(row.Name, row.Code));

    public static string[] Words(string? search) => (search ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    public IQueryable<AuditEvent> Within(IQueryable<AuditEvent> events, LogForm form)
    {
        if (Subjects.FirstOrDefault(row => row.Code == form.Subject) is { Code: not null } subject)
        {
            string[] acts = [.. Acts.All.Where(act => act.Topic == subject.Topic).Select(act => act.Name)];
            events = events.Where(row => acts.Contains(row.Action));
        }

        if (form.From is { } first)
        {
            var from = DutchTime.StartOf(first);
            events = events.Where(row => row.At >= from);
        }

        if (form.To is { } last)
        {
            var until = DutchTime.StartOf(last.AddDays(1));
            events = events.Where(row => row.At < until);
        }

        return Words(form.Search).Aggregate(events, About);
    }

    private IQueryable<AuditEvent> About(IQueryable<AuditEvent> events, string word)
    {
        string[] acts = [.. ActsNamed(word)];
        var amount = DutchInput.ReadEuro(word).Value is Euro euro ? euro.Cents : (long?)null;
        string[] patterns = [.. Spellings(word).Select(spelling => $"%{Literally(spelling)}%")];
        var named = Named(patterns);
        return events.Where(row =>
            acts.Contains(row.Action)
            || (amount != null && (row.AmountCents == amount || row.AmountBeforeCents == amount))
            || patterns.Any(pattern => EF.Functions.Like(row.ActorName, pattern, Escape) || EF.Functions.Like(row.Reason!, pattern, Escape))
            || named.Contains(row.SubjectId)
            || named.Contains(row.TenderId)
            || named.Contains(row.FulfilmentId)
        );
    }

    /// <summary>The ids of everything in the region whose name holds one of these.</summary>
    private IQueryable<Guid?> Named(string[] patterns) =>
        db
            .Tenders.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Title, pattern, Escape)))
            .Select(row => (Guid?)row.Id)
            .Concat(
                db.Fulfilments.Where(row =>
                        patterns.Any(pattern =>
                            EF.Functions.Like(row.Title, pattern, Escape)
                            || db.Participants.Any(person => person.Id == row.ParticipantId && EF.Functions.Like(person.Reference, pattern, Escape))
                        )
                    )
                    .Select(row => (Guid?)row.Id)
            )
            .Concat(db.EvidenceFiles.Where(row => patterns.Any(pattern => EF.Functions.Like(row.FileName, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(db.Participants.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Reference, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(db.Suppliers.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Name, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(
                db.SupplierRecognitions.Where(row =>
                        db.Suppliers.Any(supplier =>
                            supplier.Id == row.SupplierId && patterns.Any(pattern => EF.Functions.Like(supplier.Name, pattern, Escape))
                        )
                    )
                    .Select(row => (Guid?)row.Id)
            )
            .Concat(db.Contractors.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Name, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(
                db.ContractorCertificates.Where(row =>
                        db.Contractors.Any(contractor =>
                            contractor.Id == row.HolderId && patterns.Any(pattern => EF.Functions.Like(contractor.Name, pattern, Escape))
                        )
                    )
                    .Select(row => (Guid?)row.Id)
            )
            .Concat(db.ContractingAuthorities.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Name, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(db.TariffSchedules.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Name, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(db.EvidenceRequirements.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Name, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(People(patterns));

    private IQueryable<Guid?> People(string[] patterns)
    {
        var people = db.Users.Where(row => patterns.Any(pattern => EF.Functions.Like(row.DisplayName, pattern, Escape))).Select(row => row.Id);
        return people
            .Select(id => (Guid?)id)
            .Concat(db.Invitations.Where(row => patterns.Any(pattern => EF.Functions.Like(row.Mail, pattern, Escape))).Select(row => (Guid?)row.Id))
            .Concat(db.Memberships.Where(row => people.Contains(row.UserId)).Select(row => (Guid?)row.Id))
            .Concat(db.SecondFactorResets.Where(row => people.Contains(row.UserId)).Select(row => (Guid?)row.Id));
    }

    /// <summary>The acts whose words hold the word.</summary>
    private static IEnumerable<string> ActsNamed(string word) =>
        Acts.All.Where(act => act.Words.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(act => act.Name);

    /// <summary>SQLite folds the case of plain letters only: a word with others is looked for in each of its spellings.</summary>
    private static IEnumerable<string> Spellings(string word) =>
        word.All(char.IsAscii)
            ? [word]
            : new[] { word, word.ToLower(Dutch), word.ToUpper(Dutch), Dutch.TextInfo.ToTitleCase(word.ToLower(Dutch)) }.Distinct(StringComparer.Ordinal);

    private static string Literally(string word) =>
        string.Concat(word.Select(letter => letter is '%' or '_' or '[' or '\\' ? $"{Escape}{letter}" : letter.ToString()));
}
