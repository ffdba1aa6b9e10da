using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The fields in which what was typed differs from what somebody else has saved.</summary>
public static class FormConflicts
{
    public static IReadOnlyList<ConflictRow> Between<TForm>(TForm typed, TForm stored, params IEnumerable<SelectListItem> lists)
    {
        var known = lists.ToList();
        return
        [
            .. typeof(TForm)
                .GetProperties()
                .Where(property => property.GetCustomAttribute<DisplayAttribute>() is not null)
                .Select(property => new ConflictRow(
                    property.GetCustomAttribute<DisplayAttribute>()!.GetName()!,
                    Write(property.GetValue(typed), known),
                    Write(property.GetValue(stored), known)
                ))
                .Where(row => row.Typed != row.Stored),
        ];
    }

    private static string Write(object? value, List<SelectListItem> lists) =>
        value switch
        {
            null or "" => FulfilmentScreenTexts.Empty,
            true => FulfilmentScreenTexts.Yes,
            false => FulfilmentScreenTexts.No,
            DateOnly date => date.ToFullDate(),
            decimal number => number.ToString("0.##"),
            Guid or string => Named(value.ToString()!, lists),
            _ => value.ToString()!,
        };

    private static string Named(string value, IEnumerable<SelectListItem> lists) => lists.FirstOrDefault(item => item.Value == value)?.Text ?? value;
}
