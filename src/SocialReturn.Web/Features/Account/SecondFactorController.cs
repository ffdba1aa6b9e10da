using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Account;

/// <summary>Links an authenticator app: the second screen after an invitation, and after a lost one was restored.</summary>
[AllowAnonymous]
[Route(PortalLinks.SecondFactor)]
public sealed class SecondFactorController(
    RegistrationService registrations,
    SecondFactorService factors,
    UserManager<User> users,
    HalfWayCookie halfWay,
    SignInFinish finish,
    TimeProvider clock
) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        await ReadAsync() is { } half ? View("SecondFactor", new SecondFactorViewModel(half.Mail, half.Key!)) : Redirect(PortalLinks.SignIn);

    [HttpPost("")]
    public async Task<IActionResult> Index(CodeForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync() is not { } half)
        {
            return Redirect(PortalLinks.SignIn);
        }

        if (await this.IsValidAsync(form, cancellationToken) && Totp.FindStep(half.Key!, form.Code!, clock.UtcNow()) is null)
        {
            ModelState.AddModelError(nameof(form.Code), SignInTexts.SetUpCodeRefused);
        }

        return ModelState.IsValid ? await FinishAsync(half, cancellationToken) : this.Again("SecondFactor", new SecondFactorViewModel(half.Mail, half.Key!));
    }

    private Task<HalfWay?> ReadAsync() => halfWay.ReadAsync(HttpContext, HalfWayStage.NewFactor, HalfWayStage.Registration);

    private async Task<IActionResult> FinishAsync(HalfWay half, CancellationToken cancellationToken)
    {
        var done = half.Stage == HalfWayStage.Registration ? await RegisterAsync(half, cancellationToken) : await RenewAsync(half, cancellationToken);
        if (done is null)
        {
            await halfWay.ClearAsync(HttpContext);
            return half.Stage == HalfWayStage.Registration
                ? this.TellAndOn(new PageMessage(NoticeKind.Info, SignInTexts.InvitationUsed), PortalLinks.SignIn)
                : Redirect(PortalLinks.SignIn);
        }

        var next = await finish.RunAsync(HttpContext, done.User, half.ReturnUrl, cancellationToken);
        return View("RecoveryCodes", new RecoveryCodesViewModel(done.RecoveryCodes, next));
    }

    private Task<Registered?> RegisterAsync(HalfWay half, CancellationToken cancellationToken) =>
        registrations.RegisterAsync(
            new Registration(half.InvitationId!.Value, half.Mail, half.Name!, half.PasswordHash!, half.Key!),
            HttpContext.RemoteAddress(),
            cancellationToken
        );

    private async Task<Registered?> RenewAsync(HalfWay half, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(half.UserId.ToString());
        if (user is null || user.SecurityStamp != half.Stamp || !await factors.MaySetUpAsync(user, clock.UtcNow(), cancellationToken))
        {
            return null;
        }

        return new Registered(user, await factors.RenewAsync(user, half.Key!, HttpContext.RemoteAddress(), cancellationToken));
    }
}

/// <summary>The app's key as a picture and as text.</summary>
public sealed record SecondFactorViewModel(string Mail, string Key)
{
    private const string Issuer = "SocialReturn";
    private const int GroupSize = 4;

    /// <summary>Empty again on every page: a code works once.</summary>
    public string? Code { get; init; }

    public QrCode Picture => QrCode.Of(Totp.Uri(Issuer, Mail, Key));

    public string KeyInGroups => string.Join(' ', Key.Chunk(GroupSize).Select(group => new string(group)));
}

public sealed record RecoveryCodesViewModel(ImmutableArray<string> Codes, string Next);
