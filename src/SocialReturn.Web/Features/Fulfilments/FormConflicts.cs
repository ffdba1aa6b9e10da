using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The fields in which what was typed differs from what somebody else has saved.</summary>
public static class FormConflicts
{
    public static IReadOnlyList<ConflictRow> Between<TForm>(TForm typed, TForm stored, ProposalContext context) =>
    [
        .. typeof(TForm).GetProperties()
            .Where(property => property.GetCustomAttribute<DisplayAttribute>() is not null)
            .Select(property => new ConflictRow(
                property.GetCustomAttribute<DisplayAttribute>()!.GetName()!,
                Write(property.GetValue(typed), context),
                Write(property.GetValue(stored), context)))
            .Where(row => row.Typed != row.Stored),
    ];

    private static string Write(object? value, ProposalContext context) => value switch
    {
        null or "" => FulfilmentScreenTexts.Empty,
        true => FulfilmentScreenTexts.Yes,
        false => FulfilmentScreenTexts.No,
        DateOnly date => date.ToFullDate(),
        decimal number => number.ToString("0.##"),
        Guid or string => Named(value.ToString()!, [.. context.Blocks, .. context.Participants, .. context.Suppliers]),
        _ => value.ToString()!,
    };

    private static string Named(string value, IEnumerable<SelectListItem> lists) =>
        lists.FirstOrDefault(item => item.Value == value)?.Text ?? value;
}
