using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Account;

/// <summary>A new password by a mailed link. It signs nobody in: the second factor is asked as always.</summary>
[AllowAnonymous]
[Route("wachtwoord-vergeten")]
public sealed class ForgottenPasswordController(PasswordResetService resets, PasswordService passwords, SessionReader sessions) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View("Forgotten", new ForgottenForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(ForgottenForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again("Forgotten", form);
        }

        await resets.SendAsync(form.Mail!, HttpContext.RemoteAddress(), cancellationToken);
        return View("ForgottenSent");
    }

    [HttpGet("{token}")]
    public async Task<IActionResult> Choose(string token, CancellationToken cancellationToken) =>
        await resets.FindAsync(token, cancellationToken) is null ? Unknown(token) : View("NewPassword", new NewPasswordForm());

    [HttpPost("{token}")]
    public async Task<IActionResult> Choose(string token, NewPasswordForm form, CancellationToken cancellationToken)
    {
        if (await resets.FindAsync(token, cancellationToken) is not { } user)
        {
            return Unknown(token);
        }

        form.Own = [user.Email!, user.DisplayName, .. (await sessions.PlacesAsync(user.Id, cancellationToken)).Select(place => place.Name)];
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again("NewPassword", form);
        }

        await passwords.SetAsync(user, form.Password!, HttpContext.RemoteAddress(), cancellationToken);
        return View("PasswordChanged");
    }

    private ViewResult Unknown(string token)
    {
        HttpContext.Note(SecurityEvent.LinkNotFound, SecurityReasons.PasswordLink);
        return this.Again("ForgottenExpired", token);
    }
}
