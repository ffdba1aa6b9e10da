using FluentValidation;
using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Features.Account;

public sealed class NameForm
{
    public string? Name { get; set; }
}

public sealed class NameFormValidator : AbstractValidator<NameForm>
{
    internal const int Longest = 120;

    public NameFormValidator() =>
        RuleFor(form => form.Name).NotEmpty().WithMessage(AccountPageTexts.NameMissing).MaximumLength(Longest).WithMessage(AccountPageTexts.NameTooLong);
}

public sealed class ChangePasswordForm
{
    public string? CurrentPassword { get; set; }

    public string? Password { get; set; }

    /// <summary>What stands in the account; set by the controller, for the rules look at it.</summary>
    internal IReadOnlyList<string> Own { get; set; } = [];
}

public sealed class ChangePasswordFormValidator : AbstractValidator<ChangePasswordForm>
{
    public ChangePasswordFormValidator()
    {
        RuleFor(form => form.CurrentPassword)
            .NotEmpty()
            .WithMessage(AccountPageTexts.CurrentPasswordMissing)
            .MaximumLength(PasswordRules.MaxLength)
            .WithMessage(AccountPageTexts.CurrentPasswordWrong);
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
}

/// <summary>A new app: a code of the old one and a code of the new one.</summary>
public sealed class RenewFactorForm
{
    public string? Code { get; set; }

    public string? NewCode { get; set; }

    /// <summary>The new key, sealed: it travels with the form and is stored only when its code was right.</summary>
    public string? SealedKey { get; set; }
}

public sealed class RenewFactorFormValidator : AbstractValidator<RenewFactorForm>
{
    private const int Longest = 20;

    public RenewFactorFormValidator()
    {
        RuleFor(form => form.Code).NotEmpty().WithMessage(SignInTexts.CodeMissing).MaximumLength(Longest).WithMessage(SignInTexts.CodeRefused);
        RuleFor(form => form.NewCode).NotEmpty().WithMessage(AccountPageTexts.NewCodeMissing).MaximumLength(Longest).WithMessage(SignInTexts.SetUpCodeRefused);
    }
}

public sealed class RecoveryCodesFileForm
{
    public string[] Codes { get; set; } = [];
}
