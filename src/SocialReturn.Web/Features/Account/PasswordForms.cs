using FluentValidation;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Account;

public sealed class ForgottenForm
{
    public string? Mail { get; set; }
}

public sealed class ForgottenFormValidator : AbstractValidator<ForgottenForm>
{
    public ForgottenFormValidator() =>
        RuleFor(form => form.Mail)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(SignInTexts.MailMissing)
            .EmailAddress()
            .WithMessage(SignInTexts.MailInvalid)
            .MaximumLength(MailRules.MaxLength)
            .WithMessage(SignInTexts.MailInvalid);
}

public sealed class NewPasswordForm
{
    public string? Password { get; set; }

    /// <summary>What stands in the account it becomes the password of; set by the controller, for the rules look at it.</summary>
    internal IReadOnlyList<string> Own { get; set; } = [];
}

public sealed class NewPasswordFormValidator : AbstractValidator<NewPasswordForm>
{
    public NewPasswordFormValidator() =>
        RuleFor(form => form.Password)
            .Custom(
                (password, context) =>
                {
                    if (PasswordRules.FindFault(password, context.InstanceToValidate.Own) is { } fault)
                    {
                        context.AddFailure(fault);
                    }
                }
            );
}
