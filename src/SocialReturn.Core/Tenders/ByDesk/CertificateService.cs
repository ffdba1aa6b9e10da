using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders.ByDesk;

/// <summary>
/// Keeps the certificates that a region confirmed. Nothing here changes an obligation: a discount that was given stays
/// until an adviser ends it, and a line that has none gets one when an adviser says so.
/// </summary>
public sealed class CertificateService(PortalDbContext db, CurrentScope scope, ActTools acts)
{
    /// <summary>A first certificate or the one that follows it.</summary>
    /// <param name="key">The form's idempotency key.</param>
    public async Task<Outcome<Guid>> AddAsync(Guid contractorId, CertificateInput input, Guid key, CancellationToken cancellationToken)
    {
        if (!await db.Contractors.AnyAsync(row => row.Id == contractorId, cancellationToken))
        {
            return Outcome.NotFound<Guid>();
        }

        if (scope.Desk is not { } regionId || !await acts.Sides.MayDecideAsync(contractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        var errors = CertificateRules.Check(input);
        return errors.Count > 0
            ? Outcome.Invalid<Guid>(errors)
            : await acts.Idempotency.OnceAsync(
                key,
                new { contractorId, input },
                remember => StoreAsync(regionId, contractorId, input, remember, cancellationToken),
                cancellationToken
            );
    }

    /// <summary>It was written down wrongly. What was given by it stays given.</summary>
    public async Task<Outcome<Guid>> CorrectAsync(Guid id, Guid version, CertificateInput input, string? reason, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } certificate)
        {
            return Outcome.As<Guid, ContractorCertificate>(found);
        }

        var errors = CertificateRules.Check(input);
        if (ReasonRules.Check(reason) is { } error)
        {
            errors.Add(error);
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (!IsOpenTo(certificate, version))
        {
            return Outcome.Conflict<Guid>();
        }

        certificate.SetTerms(CertificateRules.TermsOf(input));
        await TellAsync(CertificateActs.Corrected, certificate, reason!.Trim(), cancellationToken);
        return await db.SaveAsync(certificate.Id, cancellationToken);
    }

    /// <summary>It no longer holds from a day on, whatever the paper says.</summary>
    public async Task<Outcome<Guid>> WithdrawAsync(Guid id, Guid version, DateOnly? from, string? reason, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } certificate)
        {
            return Outcome.As<Guid, ContractorCertificate>(found);
        }

        var errors = new List<FieldError>();
        if (from is not { } day || day < certificate.ValidFrom || day > certificate.ValidUntil)
        {
            errors.Add(
                new FieldError("From", string.Format(ContractorTexts.WithdrawnOutside, certificate.ValidFrom.ToFullDate(), certificate.ValidUntil.ToFullDate()))
            );
        }

        if (ReasonRules.Check(reason) is { } error)
        {
            errors.Add(error);
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (!IsOpenTo(certificate, version))
        {
            return Outcome.Conflict<Guid>();
        }

        certificate.Withdraw(from!.Value, reason!.Trim());
        await TellAsync(CertificateActs.Withdrawn, certificate, reason.Trim(), cancellationToken);
        return await db.SaveAsync(certificate.Id, cancellationToken);
    }

    private async Task<Outcome<Guid>> StoreAsync(
        Guid regionId,
        Guid contractorId,
        CertificateInput input,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        var terms = CertificateRules.TermsOf(input);
        if (
            await db.ContractorCertificates.AnyAsync(
                row =>
                    row.HolderId == contractorId
                    && row.Code == terms.Code
                    && row.ValidFrom == terms.ValidFrom
                    && row.ValidUntil == terms.ValidUntil
                    && row.WithdrawnFrom == null,
                cancellationToken
            )
        )
        {
            return Outcome.Invalid<Guid>(nameof(input.ValidFrom), ContractorTexts.CertificateKnown);
        }

        var certificate = new ContractorCertificate(regionId, contractorId, terms);
        certificate.ConfirmedBy(scope.Actor.UserId, scope.Actor.Name, acts.Clock.UtcNow());
        db.ContractorCertificates.Add(certificate);
        await TellAsync(CertificateActs.Confirmed, certificate, null, cancellationToken);
        remember(certificate.Id);
        return await db.SaveAsync(certificate.Id, cancellationToken);
    }

    private async Task<Outcome<ContractorCertificate>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.ContractorCertificates.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } certificate
            ? Outcome.NotFound<ContractorCertificate>()
        : !await acts.Sides.MayDecideAsync(certificate.HolderId, null, cancellationToken) ? Outcome.Forbidden<ContractorCertificate>()
        : Outcome.Done(certificate);

    private static bool IsOpenTo(ContractorCertificate certificate, Guid version) => certificate.Version == version && certificate.WithdrawnFrom is null;

    private Task TellAsync(Act act, ContractorCertificate certificate, string? reason, CancellationToken cancellationToken) =>
        acts.Chronicle.TellAsync(new CertificateHappening(act, certificate) { Reason = reason }, cancellationToken);
}
