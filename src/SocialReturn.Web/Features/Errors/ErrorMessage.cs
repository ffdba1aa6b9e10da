namespace SocialReturn.Web.Features.Errors;

/// <summary>What went wrong and what a person can do about it.</summary>
public sealed record ErrorMessage(string Title, string Advice)
{
    public static ErrorMessage For(int status, bool outdatedForm) =>
        status switch
        {
            400 when outdatedForm => new(ErrorTexts.OutdatedTitle, ErrorTexts.OutdatedAdvice),
            400 => new(ErrorTexts.BadRequestTitle, ErrorTexts.BadRequestAdvice),
            403 => new(ErrorTexts.ForbiddenTitle, ErrorTexts.ForbiddenAdvice),
            404 or 405 => new(ErrorTexts.NotFoundTitle, ErrorTexts.NotFoundAdvice),
            409 => new(ErrorTexts.ConflictTitle, ErrorTexts.ConflictAdvice),
            410 => new(ErrorTexts.FileDamagedTitle, ErrorTexts.FileDamagedAdvice),
            413 => new(ErrorTexts.TooLargeTitle, ErrorTexts.TooLargeAdvice),
            429 => new(ErrorTexts.TooManyTitle, ErrorTexts.TooManyAdvice),
            >= 500 => new(ErrorTexts.FaultTitle, ErrorTexts.FaultAdvice),
            _ => new(ErrorTexts.BadRequestTitle, ErrorTexts.BadRequestAdvice),
        };
}
