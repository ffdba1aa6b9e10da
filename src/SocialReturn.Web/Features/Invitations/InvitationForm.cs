using FluentValidation;
using SocialReturn.Core.Accounts;
using SocialReturn.Web.Features.Account;

namespace SocialReturn.Web.Features.Invitations;

public sealed class InvitationForm
{
    public string? Name { get; set; }

    public string? Password { get; set; }

    /// <summary>What will stand in the account; set by the controller, for the rules look at it.</summary>
    internal IReadOnlyList<string> Own { get; set; } = [];
}

public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(form => form.Name)
            .NotEmpty()
            .WithMessage(AccountPageTexts.NameMissing)
            .MaximumLength(NameFormValidator.Longest)
            .WithMessage(AccountPageTexts.NameTooLong);
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
