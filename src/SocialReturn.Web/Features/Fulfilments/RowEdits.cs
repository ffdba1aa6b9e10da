using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Adds and removes rows of a form that was sent, with all that was typed and every message in its row.</summary>
public static class RowEdits
{
    private static readonly string[] Fields = [.. typeof(RowForm).GetProperties().Select(property => property.Name)];

    /// <summary>Leaves out rows in which nothing was typed, so that rows are numbered alike on the form and in what is kept.</summary>
    /// <returns>Whether a button of the rows was pressed: then the form is shown again, and nothing is sent.</returns>
    public static bool ApplyTo(MeasuresForm form, ModelStateDictionary state)
    {
        var removed = form.RemoveRow;
        Keep(form, state, row => row != removed && !IsBlank(state, row));
        if (form.AddRow && form.Rows.Count < HoursSpecification.MostRows)
        {
            form.Rows.Add(new RowForm());
        }

        form.ActiveRow =
            form.AddRow ? form.Rows.Count - 1
            : removed is { } row ? Math.Max(0, Math.Min(row, form.Rows.Count - 1))
            : null;
        return form.AddRow || removed is not null;
    }

    private static bool IsBlank(ModelStateDictionary state, int row) =>
        Array.TrueForAll(Fields, field => string.IsNullOrWhiteSpace(state.TryGetValue(KeyOf(row, field), out var entry) ? entry.AttemptedValue : null));

    private static void Keep(MeasuresForm form, ModelStateDictionary state, Func<int, bool> stays)
    {
        int[] kept = [.. Enumerable.Range(0, form.Rows.Count).Where(stays)];
        if (kept.Length == form.Rows.Count)
        {
            return;
        }

        // Copied before they are removed: that empties an entry.
        var moved = kept.SelectMany((from, to) => Fields.Select(field => (Key: KeyOf(to, field), Entry: state.GetValueOrDefault(KeyOf(from, field)))))
            .Where(field => field.Entry is not null)
            .Select(field =>
                (field.Key, field.Entry!.RawValue, field.Entry.AttemptedValue, Messages: field.Entry.Errors.Select(error => error.ErrorMessage).ToList())
            )
            .ToList();
        for (var row = 0; row < form.Rows.Count; row++)
        {
            Array.ForEach(Fields, field => state.Remove(KeyOf(row, field)));
        }

        foreach (var (key, raw, attempted, messages) in moved)
        {
            state.SetModelValue(key, raw, attempted);
            if (messages.Count == 0)
            {
                state.MarkFieldValid(key);
            }

            messages.ForEach(message => state.AddModelError(key, message));
        }

        form.Rows = [.. kept.Select(row => form.Rows[row])];
    }

    private static string KeyOf(int row, string field) => HoursRules.FieldOf(row, field);
}
