using FluentValidation;
using SocialReturn.Core.Common;
using SocialReturn.Web.Features.Account;

namespace SocialReturn.Web.Features.PlatformPeople;

public sealed class InvitePlatformForm
{
    public string? Mail { get; set; }

    /// <summary>Made with the page: the same form sent twice invites once.</summary>
    public Guid Key { get; set; } = Ids.New();
}

public sealed class InvitePlatformFormValidator : AbstractValidator<InvitePlatformForm>
{
    public InvitePlatformFormValidator() =>
        RuleFor(form => form.Mail)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(SignInTexts.MailMissing)
            .EmailAddress()
            .WithMessage(SignInTexts.MailInvalid)
            .MaximumLength(MailRules.MaxLength)
            .WithMessage(SignInTexts.MailInvalid);
}
