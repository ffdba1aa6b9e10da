using FluentValidation;

namespace SocialReturn.Web.Features.Account;

/// <summary>A code of the app, or one from paper.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    private const int Longest = 20;

    public CodeFormValidator() =>
        RuleFor(form => form.Code).NotEmpty().WithMessage(SignInTexts.CodeMissing).MaximumLength(Longest).WithMessage(SignInTexts.CodeRefused);
}
