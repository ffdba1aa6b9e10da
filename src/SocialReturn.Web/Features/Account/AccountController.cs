using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Account;

/// <summary>The own account: name and password.</summary>
[Authorize(Policies.SignedIn)]
[Route("account")]
public sealed class AccountController(UserManager<User> users, CurrentUser me, SignInService signIn, AccountService accounts, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Account", await ViewModelAsync(new NameForm { Name = me.Session!.DisplayName }, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(NameForm form, CancellationToken cancellationToken)
    {
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again("Account", await ViewModelAsync(form, cancellationToken));
        }

        await accounts.RenameAsync(await FindMeAsync(), form.Name!, HttpContext.RemoteAddress(), cancellationToken);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("wachtwoord")]
    public IActionResult Password() => View("ChangePassword", new ChangePasswordForm());

    [HttpPost("wachtwoord")]
    public async Task<IActionResult> Password(ChangePasswordForm form, CancellationToken cancellationToken)
    {
        form.Mail = me.Session!.Mail;
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again("ChangePassword", form);
        }

        var check = await signIn.CheckPasswordAsync(form.Mail, form.CurrentPassword!, null, HttpContext.RemoteAddress(), cancellationToken);
        if (check.User is null)
        {
            ModelState.AddModelError(nameof(form.CurrentPassword), check.Wait is { } wait ? WaitInWords.Of(wait) : AccountPageTexts.CurrentPasswordWrong);
            return this.Again("ChangePassword", form);
        }

        await accounts.SetPasswordAsync(check.User, form.Password!, HttpContext.RemoteAddress(), cancellationToken);
        await SessionCookie.WriteAsync(HttpContext, check.User, me.Workplace?.MembershipId, clock);
        return RedirectToAction(nameof(Index));
    }

    private async Task<User> FindMeAsync() => (await users.FindByIdAsync(me.Id.ToString()))!;

    private async Task<AccountViewModel> ViewModelAsync(NameForm form, CancellationToken cancellationToken)
    {
        var user = await FindMeAsync();
        return new AccountViewModel(me.Session!.Mail, user.TwoFactorEnabled, await accounts.CountRecoveryCodesAsync(user, cancellationToken)) { Name = form.Name };
    }
}

public sealed record AccountViewModel(string Mail, bool HasFactor, int RecoveryCodes)
{
    public string? Name { get; init; }
}
