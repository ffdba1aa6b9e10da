using System.Net;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>Lifts a brake for somebody who telephoned; the log tells of it. Guessing is braked anew from the next failure on.</summary>
public sealed class BrakeService(PortalDbContext db, Chronicle chronicle)
{
    /// <summary>Of everybody behind one network address.</summary>
    /// <returns>How many failures were forgotten.</returns>
    public async Task<int> LiftAsync(IPAddress address, CancellationToken cancellationToken)
    {
        var lifted = new InstallationHappening(UserActs.BrakeLifted, "NetworkAddress") { Reason = address.ToString() };
        await chronicle.TellAsync(lifted, cancellationToken);
        return await ForgetAsync([BrakeKey.Address(address.ToString()), BrakeKey.MailsFrom(address.ToString())], cancellationToken);
    }

    /// <summary>Of one account: passwords, codes of the second factor and mails.</summary>
    /// <returns>How many failures were forgotten; null when there is no such account.</returns>
    public async Task<int?> LiftAsync(string mail, CancellationToken cancellationToken)
    {
        var normalized = MailRules.Normalize(mail);
        if (await db.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken) is not { } user)
        {
            return null;
        }

        await chronicle.TellAsync(new UserHappening(UserActs.BrakeLifted, user), cancellationToken);
        return await ForgetAsync([BrakeKey.Account(mail), BrakeKey.Code(user.Id), BrakeKey.Mail(mail)], cancellationToken);
    }

    private async Task<int> ForgetAsync(IReadOnlyList<BrakeKey> keys, CancellationToken cancellationToken)
    {
        var hashes = keys.Select(key => key.Hash).ToList();
        var tries = await db.SignInAttempts.Where(row => hashes.Contains(row.Key)).ToListAsync(cancellationToken);
        db.SignInAttempts.RemoveRange(tries);
        await db.SaveChangesAsync(cancellationToken);
        return tries.Count;
    }
}
