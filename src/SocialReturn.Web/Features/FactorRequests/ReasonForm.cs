using FluentValidation;

namespace SocialReturn.Web.Features.FactorRequests;

/// <summary>How an administrator checked who it is, or why the request is refused.</summary>
public sealed class ReasonForm
{
    public Guid RequestId { get; set; }

    public string? Reason { get; set; }
}

public sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
{
    private const int Shortest = 10;
    private const int Longest = 500;

    public ReasonFormValidator() =>
        RuleFor(form => form.Reason)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage(FactorRequestTexts.ReasonMissing)
            .MinimumLength(Shortest)
            .WithMessage(FactorRequestTexts.ReasonTooShort)
            .MaximumLength(Longest)
            .WithMessage(FactorRequestTexts.ReasonTooLong);
}
