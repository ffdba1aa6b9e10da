using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Account;

/// <summary>The own account: name, password and where one is signed in.</summary>
[Authorize(Policies.SignedIn)]
[Route("account")]
public sealed class AccountController(
    UserManager<User> users,
    CurrentUser me,
    SignInService signIn,
    AccountService accounts,
    SessionReader sessions,
    SignInHistoryReader history,
    SessionCookie cookie,
    KnownBrowser browsers
) : Controller
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
        var session = me.Session!;
        form.Own = [session.Mail, session.DisplayName, .. session.Workplaces.Select(place => place.Name)];
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again("ChangePassword", form);
        }

        var browser = browsers.Find(HttpContext, session.Mail);
        var check = await signIn.CheckPasswordAsync(session.Mail, form.CurrentPassword!, browser, HttpContext.RemoteAddress(), cancellationToken);
        if (check.User is null)
        {
            ModelState.AddModelError(
                nameof(form.CurrentPassword),
                check.Wait is { } wait ? string.Format(SignInTexts.Wait, WaitWords.Of(wait)) : AccountPageTexts.CurrentPasswordWrong
            );
            return this.Again("ChangePassword", form);
        }

        await accounts.SetPasswordAsync(check.User, form.Password!, HttpContext.RemoteAddress(), cancellationToken);
        await cookie.RenewAsync(HttpContext, check.User, me.Workplace?.MembershipId, cancellationToken);
        return RedirectToAction(nameof(Index));
    }

    private async Task<User> FindMeAsync() => (await users.FindByIdAsync(me.Id.ToString()))!;

    private async Task<AccountViewModel> ViewModelAsync(NameForm form, CancellationToken cancellationToken)
    {
        var user = await FindMeAsync();
        return new AccountViewModel(me.Session!.Mail, await accounts.CountRecoveryCodesAsync(user, cancellationToken))
        {
            Name = form.Name,
            Sessions = await sessions.ListAsync(me.Session, cancellationToken),
            Here = me.Session.Id,
            History = await history.LatestAsync(user, HttpContext.RemoteAddress(), cancellationToken),
        };
    }
}

public sealed record AccountViewModel(string Mail, int RecoveryCodes)
{
    public string? Name { get; init; }

    public ImmutableArray<OpenSession> Sessions { get; init; } = [];

    public ImmutableArray<SignInMoment> History { get; init; } = [];

    /// <summary>The session of this browser.</summary>
    public Guid Here { get; init; }
}
