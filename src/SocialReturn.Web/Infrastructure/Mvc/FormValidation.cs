using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Forms are validated explicitly and asynchronously, by a validator beside them.</summary>
public static class FormValidation
{
    /// <summary>
    /// Runs the form's validator, beside what the model binder already found wrong. A failure whose custom state is a text asks a
    /// question of that name (<see cref="Confirmed.Question"/>).
    /// </summary>
    public static async Task<bool> IsValidAsync<TForm>(this Controller controller, TForm form, CancellationToken cancellationToken)
    {
        var validator = controller.HttpContext.RequestServices.GetRequiredService<IValidator<TForm>>();
        var result = await validator.ValidateAsync(form, cancellationToken);
        controller.ModelState.AddErrors(result.Errors.Select(error => new FieldError(error.PropertyName, error.ErrorMessage, error.CustomState as string)));
        return controller.ModelState.IsValid;
    }

    /// <summary>Every validator of this assembly, as IValidator of its form.</summary>
    public static IServiceCollection AddFormValidators(this IServiceCollection services) => services.AddValidatorsFromAssembly(typeof(FormValidation).Assembly);
}
