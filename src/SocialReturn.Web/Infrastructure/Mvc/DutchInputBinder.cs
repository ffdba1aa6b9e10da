using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Reads one typed text; what cannot be read stays in the field, beside a message that shows the form expected.</summary>
public sealed class DutchInputBinder(Func<string, InputReading> read) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(name, given);
        var text = given.FirstValue;
        if (string.IsNullOrWhiteSpace(text))
            BindNothing(bindingContext);
        else
            Bind(bindingContext, read(text));
        return Task.CompletedTask;
    }

    private static void Bind(ModelBindingContext context, InputReading reading)
    {
        if (reading.Fault is null)
            context.Result = ModelBindingResult.Success(reading.Value);
        else
            context.ModelState.TryAddModelError(context.ModelName, reading.Fault);
    }

    private static void BindNothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(null);
        else
            context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
    }
}
