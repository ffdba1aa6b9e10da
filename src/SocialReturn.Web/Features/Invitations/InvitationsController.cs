using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Invitations;

/// <summary>The first of the two screens of a first sign-in: name and password. The second links the app.</summary>
[AllowAnonymous]
[Route("uitnodiging/{token}")]
public sealed class InvitationsController(
    InvitationService invitations,
    RegistrationService registrations,
    PasswordVerifier passwords,
    SessionService sessions,
    HalfWayCookie halfWay,
    CurrentUser me
) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken)
    {
        var offer = await FindAsync(token, cancellationToken);
        return offer is { State: InvitationState.Open } ? Show(offer, token, new InvitationForm()) : Closed(offer, token);
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(string token, InvitationForm form, CancellationToken cancellationToken)
    {
        var offer = await FindAsync(token, cancellationToken);
        if (offer is not { State: InvitationState.Open, HasAccount: false })
        {
            return Closed(offer, token);
        }

        form.Own = [offer.Mail, offer.PlaceName, form.Name ?? ""];
        if (!await this.IsValidAsync(form, cancellationToken))
        {
            return this.Again("New", new InvitationViewModel(offer, token) { Name = form.Name });
        }

        await halfWay.WriteAsync(HttpContext, RegistrationOf(offer, form), user: null);
        return Redirect(PortalLinks.SecondFactor);
    }

    /// <summary>Somebody who has an account already, and is signed in to it, accepts with one click.</summary>
    [HttpPost("aannemen")]
    public async Task<IActionResult> Accept(string token, CancellationToken cancellationToken)
    {
        var offer = await FindAsync(token, cancellationToken);
        if (offer is null || !IsMine(offer))
        {
            return Closed(offer, token);
        }

        var membership = await registrations.AcceptAsync(offer.Id, me.Id, HttpContext.RemoteAddress(), cancellationToken);
        if (membership is null)
        {
            return Closed(offer, token);
        }

        await sessions.MoveAsync(me.Session!, membership.Id, HttpContext.RemoteAddress(), cancellationToken);
        return LocalRedirect(Landing.For(membership.Role));
    }

    /// <summary>Mails a new link when this one has expired. The answer is the same whether or not it did.</summary>
    [HttpPost("nieuwe-link")]
    public async Task<IActionResult> Renew(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is { State: InvitationState.Expired } offer)
        {
            await invitations.RenewAsync(offer.Id, cancellationToken);
        }

        return View("Renewed");
    }

    private async Task<InvitationOffer?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var offer = await invitations.FindAsync(token, cancellationToken);
        if (offer is null)
        {
            HttpContext.Note(SecurityEvent.LinkNotFound, SecurityReasons.Invitation);
        }

        return offer;
    }

    private HalfWay RegistrationOf(InvitationOffer offer, InvitationForm form) =>
        new()
        {
            Stage = HalfWayStage.Registration,
            Mail = offer.Mail,
            Key = Totp.NewKey(),
            InvitationId = offer.Id,
            Name = form.Name!.Trim(),
            PasswordHash = passwords.Hash(form.Password!),
        };

    private ViewResult Show(InvitationOffer offer, string token, InvitationForm form)
    {
        var model = new InvitationViewModel(offer, token) { Name = form.Name };
        return !offer.HasAccount ? View("New", model)
            : IsMine(offer) ? View("Accept", model)
            : View("SignInFirst", model);
    }

    private ViewResult Closed(InvitationOffer? offer, string token) =>
        offer is { State: InvitationState.Expired } ? this.Again("Expired", new InvitationViewModel(offer, token))
        : offer is { State: InvitationState.Open } ? Show(offer, token, new InvitationForm())
        : this.Again("Unknown", token);

    private bool IsMine(InvitationOffer offer) => me.Session is { } session && MailRules.Normalize(session.Mail) == MailRules.Normalize(offer.Mail);
}

public sealed record InvitationViewModel(InvitationOffer Offer, string Token)
{
    public string? Name { get; init; }

    public string? Password { get; init; }
}
