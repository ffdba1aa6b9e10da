using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SocialReturn.Core.Common;
using SocialReturn.Core.Platform;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Features.Account;

namespace SocialReturn.Web.Features.Regions;

public sealed class RegionForm
{
    public string? Name { get; set; }

    public string? Slug { get; set; }

    public string? DeskName { get; set; }

    public string? ContactMail { get; set; }

    public string? ContactPhone { get; set; }

    /// <summary>The contracting authorities, one a line.</summary>
    [DataType(DataType.MultilineText)]
    public string? Authorities { get; set; }

    public string? AdministratorMail { get; set; }

    /// <summary>Made with the page: the same form sent twice adds once.</summary>
    public Guid Key { get; set; } = Ids.New();

    public NewRegion ToRegion() =>
        new()
        {
            Name = Name!,
            Slug = Slug!,
            DeskName = DeskName!,
            ContactMail = ContactMail!,
            ContactPhone = ContactPhone,
            Authorities = Authorities ?? "",
            AdministratorMail = AdministratorMail!,
        };
}

public sealed class RegionFormValidator : AbstractValidator<RegionForm>
{
    public RegionFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(RegionTexts.NameMissing).MaximumLength(80).WithMessage(RegionTexts.TooLong);
        RuleFor(form => form.Slug)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(RegionTexts.SlugMissing)
            .Matches("^[a-z0-9]+(-[a-z0-9]+)*$")
            .WithMessage(RegionTexts.SlugInvalid)
            .MaximumLength(40)
            .WithMessage(RegionTexts.TooLong);
        RuleFor(form => form.DeskName).NotEmpty().WithMessage(RegionTexts.DeskMissing).MaximumLength(120).WithMessage(RegionTexts.TooLong);
        RuleFor(form => form.ContactMail)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(SignInTexts.MailMissing)
            .EmailAddress()
            .WithMessage(SignInTexts.MailInvalid)
            .MaximumLength(MailRules.MaxLength)
            .WithMessage(SignInTexts.MailInvalid);
        RuleFor(form => form.ContactPhone).MaximumLength(30).WithMessage(RegionTexts.TooLong);
        RuleFor(form => form.Authorities).NotEmpty().WithMessage(AuthorityTexts.NoneTyped);
        RuleFor(form => form.AdministratorMail)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(SignInTexts.MailMissing)
            .EmailAddress()
            .WithMessage(SignInTexts.MailInvalid)
            .MaximumLength(MailRules.MaxLength)
            .WithMessage(SignInTexts.MailInvalid);
    }
}

public sealed class InviteAdministratorForm
{
    public Guid RegionId { get; set; }

    public string? Mail { get; set; }

    public Guid Key { get; set; } = Ids.New();
}

public sealed class InviteAdministratorFormValidator : AbstractValidator<InviteAdministratorForm>
{
    public InviteAdministratorFormValidator() =>
        RuleFor(form => form.Mail)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(SignInTexts.MailMissing)
            .EmailAddress()
            .WithMessage(SignInTexts.MailInvalid)
            .MaximumLength(MailRules.MaxLength)
            .WithMessage(SignInTexts.MailInvalid);
}
