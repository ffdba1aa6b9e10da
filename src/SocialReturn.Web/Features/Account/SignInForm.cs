using FluentValidation;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Features.KeptForms;

namespace SocialReturn.Web.Features.Account;

public sealed class SignInForm
{
    public string? Mail { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The person was signed in until just now, and is told why that ended.</summary>
    internal bool SessionIsOver { get; init; }

    /// <summary>A form was sent, and comes back after signing in.</summary>
    internal bool FormIsKept => RestoredForm.TokenIn(ReturnUrl) is not null;
}

/// <summary>Only emptiness: anything else would tell an account apart.</summary>
public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.Mail).NotEmpty().WithMessage(SignInTexts.MailMissing).MaximumLength(MailRules.MaxLength).WithMessage(SignInTexts.MailInvalid);
        RuleFor(form => form.Password)
            .NotEmpty()
            .WithMessage(SignInTexts.PasswordMissing)
            .MaximumLength(PasswordRules.MaxLength)
            .WithMessage(SignInTexts.Refused);
    }
}
