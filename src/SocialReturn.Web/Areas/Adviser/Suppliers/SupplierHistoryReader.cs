using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Suppliers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <summary>One act on a supplier or one of its recognitions.</summary>
/// <param name="Changes">"Naam: van Avres naar Avres B.V."</param>
public sealed record ChangeRow(string When, string Text, string? Reason, ImmutableArray<string> Changes);

/// <summary>Who changed what of a supplier, from what to what, as the audit log kept it.</summary>
public sealed class SupplierHistoryReader(PortalDbContext db)
{
    private const int Latest = 50;

    /// <summary>Acts that say all there is to say of the fields.</summary>
    private static readonly HashSet<string> SayingEnough = new(
        [SupplierActs.Added.Name, SupplierActs.Ended.Name, SupplierActs.Reopened.Name],
        StringComparer.Ordinal
    );

    /// <param name="names">The names of recognitions by code.</param>
    public async Task<ImmutableArray<ChangeRow>> OfAsync(
        Guid supplierId,
        IReadOnlyCollection<Guid> recognitionIds,
        Dictionary<string, string> names,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [supplierId, .. recognitionIds];
        var rows = await db
            .AuditEvents.AsNoTracking()
            .Where(row => ids.Contains(row.SubjectId))
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(Latest)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ChangeRow(DutchTime.DutchDate(row.At).ToFullDate(), HistoryReader.TextOf(row), row.Reason, [.. ChangesOf(row, names)])),
        ];
    }

    private static IEnumerable<string> ChangesOf(AuditEvent row, Dictionary<string, string> names)
    {
        if (row.Changes is null || SayingEnough.Contains(row.Action))
        {
            yield break;
        }

        using var changes = JsonDocument.Parse(row.Changes);
        foreach (var (field, label) in Labels)
        {
            if (changes.RootElement.TryGetProperty(field, out var values) && values.GetArrayLength() == 2)
            {
                var (before, after) = (Words(field, values[0], names), Words(field, values[1], names));
                yield return row.Action == SupplierActs.RecognitionAdded.Name
                    ? string.Format(SupplierScreenTexts.Set, label, after)
                    : string.Format(SupplierScreenTexts.Changed, label, before, after);
            }
        }
    }

    private static (string Field, string Label)[] Labels =>
        [
            (nameof(Supplier.Name), SupplierScreenTexts.NameLabel),
            (nameof(Supplier.KvkNumber), SupplierScreenTexts.KvkLabel),
            (nameof(SupplierRecognition.Code), SupplierScreenTexts.RecognitionLabel),
            (nameof(SupplierRecognition.ValidFrom), SupplierScreenTexts.FromLabel),
            (nameof(SupplierRecognition.ValidUntil), SupplierScreenTexts.UntilLabel),
            (nameof(SupplierRecognition.HasIncomeFromSales), SupplierScreenTexts.IncomeColumn),
        ];

    private static string Words(string field, JsonElement value, Dictionary<string, string> names) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => SupplierScreenTexts.Empty,
            JsonValueKind.True => SupplierScreenTexts.IncomeYes,
            JsonValueKind.False => SupplierScreenTexts.IncomeNo,
            _ when field == nameof(SupplierRecognition.Code) => names.GetValueOrDefault(value.GetString()!, value.GetString()!),
            _ when field is nameof(SupplierRecognition.ValidFrom) or nameof(SupplierRecognition.ValidUntil)
                    && DateOnly.TryParse(value.GetString(), CultureInfo.CurrentCulture, out var day) => day.ToFullDate(),
            _ => value.GetString()!,
        };
}
