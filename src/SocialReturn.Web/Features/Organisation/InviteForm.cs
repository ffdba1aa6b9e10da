using FluentValidation;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Account;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>Whom to invite, and to what; the same form for contractors and regions.</summary>
public sealed class InviteForm
{
    public string? Mail { get; set; }

    public Role? Role { get; set; }

    public Guid? AuthorityId { get; set; }

    /// <summary>Made with the page: the same form sent twice invites once.</summary>
    public Guid Key { get; set; } = Ids.New();
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(form => form.Mail)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(SignInTexts.MailMissing)
            .EmailAddress()
            .WithMessage(SignInTexts.MailInvalid)
            .MaximumLength(MailRules.MaxLength)
            .WithMessage(SignInTexts.MailInvalid);
        RuleFor(form => form.Role).NotNull().WithMessage(OrganisationTexts.RoleMissing);
        RuleFor(form => form.AuthorityId).NotNull().When(form => form.Role == Role.AuthorityReader).WithMessage(OrganisationTexts.AuthorityMissing);
    }
}
