using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts.ByDesk;

/// <summary>
/// A new owner for a contractor that has nobody who can act: two different administrators of one region check who it is. Whoever still
/// works there hears of it at once and can object; an owner who uses the portal lets people in, and no region (docs/adr/0019-new-owner.md).
/// </summary>
public sealed class OwnerRequestService(
    PortalDbContext db,
    CurrentScope scope,
    ActTools acts,
    OwnerRequestReader reader,
    ContractorPeopleReader people,
    InvitationService invitations
)
{
    /// <param name="key">The form's: sent twice it asks once.</param>
    public Task<Outcome<Guid>> RequestAsync(Guid contractorId, OwnerInput input, Guid key, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            key,
            new { contractorId, input },
            remember => CreateAsync(contractorId, input, remember, cancellationToken),
            cancellationToken
        );

    /// <summary>A second administrator checked it too: the invitation goes out.</summary>
    public async Task<Outcome<Guid>> ConfirmAsync(Guid id, Guid version, IdentityInput input, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } request)
        {
            return Outcome.As<Guid, OwnerRequest>(found);
        }

        var contractor = await db.Contractors.SingleAsync(row => row.Id == request.ContractorId, cancellationToken);
        var refusal =
            request.FirstAdministratorId == scope.Actor.UserId ? OwnerRequestTexts.OtherAdministrator
            : request.ObjectUntil >= acts.Clock.DutchToday() ? string.Format(OwnerRequestTexts.Waits, request.ObjectUntil.Value.ToFullDate())
            : await reader.RefusalAsync(contractor, cancellationToken);
        if (refusal is not null)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        var errors = OwnerRequestRules.Check(input, acts.Clock.DutchToday()).ToList();
        errors.AddRange(await CheckPersonAsync(request.Name, request.Mail, contractor.Id, "", cancellationToken));
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (request.Version != version || !request.IsOpen)
        {
            return Outcome.Conflict<Guid>();
        }

        request.Confirm(scope.Actor, OwnerRequestRules.CheckOf(input), acts.Clock.UtcNow());
        await InviteAsync(request, contractor, cancellationToken);
        await acts.Chronicle.TellAsync(new OwnerHappening(OwnerActs.Confirmed, request), cancellationToken);
        return await db.SaveAsync(request.Id, cancellationToken);
    }

    public async Task<Outcome<Guid>> RefuseAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } request)
        {
            return Outcome.As<Guid, OwnerRequest>(found);
        }

        if (ReasonRules.Check(reason, OwnerRequestTexts.ReasonRequired) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (request.Version != version || !request.IsOpen)
        {
            return Outcome.Conflict<Guid>();
        }

        request.Close(acts.Clock.UtcNow());
        await acts.Chronicle.TellAsync(new OwnerHappening(OwnerActs.Refused, request) { Reason = reason!.Trim() }, cancellationToken);
        return await db.SaveAsync(request.Id, cancellationToken);
    }

    private async Task<Outcome<Guid>> CreateAsync(Guid contractorId, OwnerInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        if (await db.Contractors.SingleOrDefaultAsync(row => row.Id == contractorId, cancellationToken) is not { } contractor)
        {
            return Outcome.NotFound<Guid>();
        }

        if (scope.Desk is not { } regionId || !await acts.Sides.MayDecideAsync(contractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await reader.RefusalAsync(contractor, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        var today = acts.Clock.DutchToday();
        var errors = OwnerRequestRules.Check(input, today);
        if (errors.Count == 0)
        {
            errors.AddRange(await CheckPersonAsync(input.Name!, input.Mail!, contractorId, nameof(input.Mail), cancellationToken));
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (await db.OwnerRequests.AnyAsync(row => row.OpenFor == contractorId, cancellationToken))
        {
            return Outcome.Conflict<Guid>();
        }

        var request = new OwnerRequest(regionId, contractorId, input.Name!.Trim(), input.Mail!.Trim());
        request.Sign(scope.Actor, OwnerRequestRules.CheckOf(input.Check), acts.Clock.UtcNow());
        request.ObjectUntil =
            (await people.PeopleAsync(contractorId, cancellationToken)).Count > 0 ? WorkingDays.Add(today, OwnerRequestRules.ObjectDays) : null;
        db.OwnerRequests.Add(request);
        await acts.Chronicle.TellAsync(new OwnerHappening(OwnerActs.Requested, request), cancellationToken);
        remember(request.Id);
        return await db.SaveAsync(request.Id, cancellationToken);
    }

    /// <summary>Not somebody of the desk, nor the administrator under the own name, nor an owner there already.</summary>
    private async Task<List<FieldError>> CheckPersonAsync(string name, string mail, Guid contractorId, string field, CancellationToken cancellationToken)
    {
        var normalized = MailRules.Normalize(mail);
        var regionId = scope.Desk;
        var places = db.Memberships.Where(place => db.Users.Any(user => user.Id == place.UserId && user.NormalizedUserName == normalized));
        var fault =
            await places.AnyAsync(place => place.RegionId == regionId, cancellationToken) || LettersOf(name) == LettersOf(scope.Actor.Name)
                ? OwnerRequestTexts.BothSides
            : await places.AnyAsync(place => place.ContractorId == contractorId && place.Role == Role.ContractorOwner, cancellationToken)
                ? AccountTexts.WorksHereAlready
            : null;
        return fault is null ? [] : [new FieldError(field, fault)];
    }

    private async Task InviteAsync(OwnerRequest request, Contractor contractor, CancellationToken cancellationToken)
    {
        var hasPeople = await db.Memberships.AnyAsync(row => row.ContractorId == contractor.Id, cancellationToken);
        var sent = await db
            .Invitations.Where(row => row.ContractorId == contractor.Id && row.AcceptedAt == null && row.ByRegionId != null && row.Mail != request.Mail)
            .ToListAsync(cancellationToken);
        foreach (var invitation in sent)
        {
            await invitations.WithdrawAsync(invitation, cancellationToken);
        }

        await invitations.InviteAsync(
            request.Mail,
            MembershipPlace.Contractor(contractor.Id, owner: true),
            contractor.Name,
            cancellationToken,
            hasPeople ? null : request.RegionId
        );
    }

    private async Task<Outcome<OwnerRequest>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.OwnerRequests.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } request ? Outcome.NotFound<OwnerRequest>()
        : !await acts.Sides.MayDecideAsync(request.ContractorId, null, cancellationToken) ? Outcome.Forbidden<OwnerRequest>()
        : Outcome.Done(request);

    private static string LettersOf(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();
}
