using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Account;

/// <summary>Signing in takes two factors, always: a password, then a code of the app or one from paper.</summary>
[AllowAnonymous]
[Route(PortalLinks.SignIn)]
public sealed class SignInController(
    SignInService signIn,
    SecondFactorService factors,
    KnownBrowser browsers,
    SessionCookie cookie,
    HalfWayCookie halfWay,
    SignInFinish finish,
    TimeProvider clock
) : Controller
{
    [HttpGet("")]
    public IActionResult Index(string? terug, int? afgemeld) => View("SignIn", new SignInForm { ReturnUrl = Local(terug), SessionIsOver = afgemeld == 1 });

    [HttpPost("")]
    public async Task<IActionResult> Index(SignInForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again("SignIn", form);
        }

        var check = await signIn.CheckPasswordAsync(
            form.Mail!,
            form.Password!,
            browsers.Find(HttpContext, form.Mail!),
            HttpContext.RemoteAddress(),
            cancellationToken
        );
        return check.User is null ? Refuse("SignIn", form, check, SignInTexts.Refused) : await GoOnAsync(check.User, Local(form.ReturnUrl), cancellationToken);
    }

    [HttpGet("code")]
    public Task<IActionResult> Code() => AskAsync(nameof(Code));

    [HttpPost("code")]
    public Task<IActionResult> Code(CodeForm form, CancellationToken cancellationToken) =>
        CheckAsync(
            nameof(Code),
            form,
            SignInTexts.CodeRefused,
            half => signIn.CheckCodeAsync(half.UserId, half.Stamp, form.Code!, HttpContext.RemoteAddress(), cancellationToken),
            cancellationToken
        );

    [HttpGet("herstelcode")]
    public Task<IActionResult> RecoveryCode() => AskAsync(nameof(RecoveryCode));

    [HttpPost("herstelcode")]
    public Task<IActionResult> RecoveryCode(CodeForm form, CancellationToken cancellationToken) =>
        CheckAsync(
            nameof(RecoveryCode),
            form,
            SignInTexts.RecoveryCodeRefused,
            half => signIn.CheckRecoveryCodeAsync(half.UserId, half.Stamp, form.Code!, HttpContext.RemoteAddress(), cancellationToken),
            cancellationToken
        );

    [HttpPost("/afmelden")]
    public async Task<IActionResult> Leave(CancellationToken cancellationToken)
    {
        await cookie.EndAsync(HttpContext, cancellationToken);
        await halfWay.ClearAsync(HttpContext);
        return Redirect(PortalLinks.Home);
    }

    private async Task<IActionResult> GoOnAsync(User user, string? returnUrl, CancellationToken cancellationToken)
    {
        if (user.TwoFactorEnabled)
        {
            await halfWay.WriteAsync(HttpContext, HalfWayOf(HalfWayStage.Code, user, returnUrl), user);
            return RedirectToAction(nameof(Code));
        }

        if (!await factors.MaySetUpAsync(user, clock.UtcNow(), cancellationToken))
        {
            HttpContext.Note(SecurityEvent.SignInRefused, SecurityReasons.NoFactor, user.Id);
            return this.Again("NoFactor", user.Email!);
        }

        await halfWay.WriteAsync(HttpContext, HalfWayOf(HalfWayStage.NewFactor, user, returnUrl) with { Key = Totp.NewKey() }, user);
        return Redirect(PortalLinks.SecondFactor);
    }

    private static HalfWay HalfWayOf(HalfWayStage stage, User user, string? returnUrl) =>
        new()
        {
            Stage = stage,
            UserId = user.Id,
            Stamp = user.SecurityStamp!,
            Mail = user.Email!,
            ReturnUrl = returnUrl,
        };

    private async Task<IActionResult> AskAsync(string view) =>
        await halfWay.ReadAsync(HttpContext, HalfWayStage.Code) is null ? RedirectToAction(nameof(Index)) : View(view, new CodeForm());

    private async Task<IActionResult> CheckAsync(
        string view,
        CodeForm form,
        string refusal,
        Func<HalfWay, Task<SignInCheck>> checkAsync,
        CancellationToken cancellationToken
    )
    {
        if (await halfWay.ReadAsync(HttpContext, HalfWayStage.Code) is not { } half)
        {
            return RedirectToAction(nameof(Index));
        }

        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again(view, form);
        }

        var check = await checkAsync(half);
        return check.User is null
            ? Refuse(view, form, check, refusal)
            : LocalRedirect(await finish.RunAsync(HttpContext, check.User, half.ReturnUrl, cancellationToken));
    }

    private ViewResult Refuse(string view, object form, SignInCheck check, string refusal)
    {
        ModelState.AddModelError("", check.Wait is { } wait ? string.Format(SignInTexts.Wait, WaitWords.Of(wait)) : refusal);
        var page = this.Again(view, form);
        if (check.Wait is { } until)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = ((int)Math.Ceiling(until.TotalSeconds)).ToString();
        }

        return page;
    }

    private string? Local(string? url) => Url.IsLocalUrl(url) ? url : null;
}
