using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>The way every POST answers: validate, then the same page with 400 and every message, or the service call.</summary>
public static class FormAnswers
{
    /// <summary>Runs the form's validator, beside what the model binder already found wrong.</summary>
    public static async Task<bool> IsValidAsync<TForm>(this Controller controller, TForm form, CancellationToken cancellationToken)
    {
        var validator = controller.HttpContext.RequestServices.GetRequiredService<IValidator<TForm>>();
        var result = await validator.ValidateAsync(form, cancellationToken);
        controller.ModelState.AddErrors(result.Errors.Select(error => new FieldError(error.PropertyName, error.ErrorMessage)));
        return controller.ModelState.IsValid;
    }

    /// <summary>A field that could not be read says so once: the validator's remark about it would be a second.</summary>
    public static void AddErrors(this ModelStateDictionary state, IEnumerable<FieldError> errors)
    {
        foreach (var error in errors)
        {
            if (error.Field.Length == 0 || state.GetFieldValidationState(error.Field) != ModelValidationState.Invalid)
            {
                state.AddModelError(error.Field, error.Message);
            }
        }
    }

    /// <summary>The same page again, with status 400.</summary>
    public static ViewResult Invalid(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status400BadRequest;
        return controller.View(view, model);
    }

    /// <summary>Every validator of this assembly, as IValidator of its form.</summary>
    public static IServiceCollection AddFormValidators(this IServiceCollection services)
    {
        foreach (var type in typeof(FormAnswers).Assembly.GetTypes().Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>)))
        {
            services.AddScoped(typeof(IValidator<>).MakeGenericType(type.BaseType!.GetGenericArguments()), type);
        }

        return services;
    }
}
