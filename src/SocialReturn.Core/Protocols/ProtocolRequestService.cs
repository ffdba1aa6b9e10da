using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Protocols;

/// <summary>Lets a visitor ask the desk for its protocol. The desk gets one mail for an address and a day, and not without end.</summary>
public sealed class ProtocolRequestService(PortalDbContext db, CurrentScope scope, MailComposer composer, Outbox outbox, TimeProvider clock)
{
    public const int MostADay = 40;

    /// <returns>Not found without such a region; the same answer whether the address asked before or not.</returns>
    public async Task<Outcome<Guid>> AskAsync(string slug, string? mail, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(ProtocolRequestService)));
        if (await db.Regions.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug && row.EndedAt == null, cancellationToken) is not { } region)
        {
            return Outcome.NotFound<Guid>();
        }

        var address = mail?.Trim();
        if (!MailRules.IsValid(address))
        {
            return Outcome.Invalid<Guid>("Mail", CommonTexts.MailInvalid);
        }

        var today = $"protocol/{region.Id}/{clock.DutchToday():yyyy-MM-dd}/";
        var key = today + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address!.ToUpperInvariant())))[..16];
        var asked = await db.OutgoingMails.Where(row => row.UniqueKey.StartsWith(today)).Select(row => row.UniqueKey).ToListAsync(cancellationToken);
        if (asked.Contains(key))
        {
            return Outcome.Done(region.Id);
        }

        if (asked.Count >= MostADay)
        {
            return Outcome.Invalid<Guid>("Mail", string.Format(ProtocolTexts.TooMany, region.ContactMail));
        }

        var letter = composer
            .Start(ProtocolTexts.RequestSubject, region)
            .Paragraph(ProtocolTexts.RequestText)
            .Quote(address)
            .Action(ProtocolTexts.RequestAction, "/advies/instellingen/protocol")
            .Compose(ProtocolTexts.RequestBecause);
        outbox.Add(region.ContactMail, letter, key, region.Id);
        return await SaveAsync(region.Id, key, cancellationToken);
    }

    private async Task<Outcome<Guid>> SaveAsync(Guid regionId, string key, CancellationToken cancellationToken)
    {
        try
        {
            return await db.SaveAsync(regionId, cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.OutgoingMails.AnyAsync(row => row.UniqueKey == key, cancellationToken))
            {
                // The same address asked at the same moment: one mail is enough.
                return Outcome.Done(regionId);
            }

            throw;
        }
    }
}
