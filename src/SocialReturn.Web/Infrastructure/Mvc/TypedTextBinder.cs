using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>
/// Takes what nobody sees out of every typed text, before anything judges it: a turned direction makes a name read as another,
/// a zero width hides a number. Passwords stay as they were typed.
/// </summary>
public sealed class TypedTextBinder(IModelBinder usual) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await usual.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text } && UnseenCharacters.Without(text) is { } clean && clean != text)
        {
            // An empty text is none, as the usual binder has it.
            var given = clean.Length == 0 && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : clean;
            bindingContext.Result = ModelBindingResult.Success(given);
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given, given);
        }
    }
}

public sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource?.IsFromRequest != false && !IsPassword(context.Metadata)
            ? new TypedTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private static bool IsPassword(ModelMetadata metadata) => metadata.Name?.Contains("Password", StringComparison.Ordinal) == true;
}
