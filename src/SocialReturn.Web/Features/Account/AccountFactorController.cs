using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Account;

/// <summary>Another app or new recovery codes; both ask for a code of the present app first.</summary>
[Authorize(Policies.SignedIn)]
[Route("account")]
public sealed class AccountFactorController(
    CurrentUser me,
    SignInService signIn,
    SecondFactorService factors,
    SessionCookie cookie,
    IDataProtectionProvider protection,
    TimeProvider clock
) : Controller
{
    private readonly IDataProtector protector = protection.CreateProtector("SocialReturn.Web.RenewFactor");

    [HttpGet("tweede-factor")]
    public IActionResult Renew() => View("RenewFactor", ViewModel(Totp.NewKey()));

    [HttpPost("tweede-factor")]
    public async Task<IActionResult> Renew(RenewFactorForm form, CancellationToken cancellationToken)
    {
        if (Unseal(form.SealedKey) is not { } key)
        {
            return BadRequest();
        }

        if (await this.IsValidAsync(form, cancellationToken) && Totp.FindStep(key, form.NewCode!, clock.UtcNow()) is null)
        {
            ModelState.AddModelError(nameof(form.NewCode), SignInTexts.SetUpCodeRefused);
        }

        if (!ModelState.IsValid || await CheckAsync(form.Code!, cancellationToken) is not { } user)
        {
            return this.Again("RenewFactor", ViewModel(key));
        }

        var codes = await factors.RenewAsync(user, key, HttpContext.RemoteAddress(), cancellationToken);
        await cookie.RenewAsync(HttpContext, user, me.Workplace?.MembershipId, cancellationToken);
        return View("RecoveryCodes", new RecoveryCodesViewModel(codes, PortalLinks.Account));
    }

    [HttpGet("herstelcodes")]
    public IActionResult RenewCodes() => View("RenewCodes", new CodeForm());

    [HttpPost("herstelcodes")]
    public async Task<IActionResult> RenewCodes(CodeForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken) || await CheckAsync(form.Code!, cancellationToken) is not { } user)
        {
            return this.Again("RenewCodes", form);
        }

        var codes = await factors.RenewRecoveryCodesAsync(user, HttpContext.RemoteAddress(), cancellationToken);
        return View("RecoveryCodes", new RecoveryCodesViewModel(codes, PortalLinks.Account));
    }

    /// <summary>Gives the codes of the page back as a file: they are nowhere stored, so the page sends them along.</summary>
    [HttpPost("herstelcodes.txt")]
    public IActionResult File(RecoveryCodesFileForm form)
    {
        var codes = form.Codes.Select(RecoveryCode.Tidy).Where(code => code.Length > 0).Take(RecoveryCode.Count);
        var text = AccountPageTexts.FileHeading + "\n\n" + string.Join('\n', codes) + "\n";
        return File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", AccountPageTexts.FileName);
    }

    private async Task<User?> CheckAsync(string code, CancellationToken cancellationToken)
    {
        var check = await signIn.CheckCodeAsync(me.Id, me.Session!.SecurityStamp, code, HttpContext.RemoteAddress(), cancellationToken);
        if (check.User is null)
        {
            ModelState.AddModelError(
                nameof(CodeForm.Code),
                check.Wait is { } wait ? string.Format(SignInTexts.Wait, WaitWords.Of(wait)) : SignInTexts.CodeRefused
            );
        }

        return check.User;
    }

    private RenewFactorViewModel ViewModel(string key) => new(new SecondFactorViewModel(me.Session!.Mail, key), protector.Protect($"{me.Id:N}|{key}"));

    private string? Unseal(string? sealedKey)
    {
        try
        {
            var parts = protector.Unprotect(sealedKey ?? "").Split('|');
            return parts[0] == me.Id.ToString("N") ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public sealed record RenewFactorViewModel(SecondFactorViewModel Factor, string SealedKey)
{
    public string? Code { get; init; }

    public string? NewCode { get; init; }
}
