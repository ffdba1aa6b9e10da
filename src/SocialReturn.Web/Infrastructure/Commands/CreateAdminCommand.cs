using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>The first account of a new portal: nobody can sign in before it.</summary>
public sealed class CreateAdminCommand(PortalDbContext db, InvitationService invitations, PortalAddress address, IHostEnvironment environment) : IPortalCommand
{
    public string Name => "create-admin";

    public string Arguments => "MAIL";

    public string Summary => "Invite a platform administrator; the link is mailed and shown once.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Writable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 1);
        if (!System.Net.Mail.MailAddress.TryCreate(line.Values[0], out var mail))
        {
            throw new UsageException($"'{line.Values[0]}' is no mail address.");
        }

        var token = await invitations.InviteAsync(mail.Address, MembershipPlace.Platform(), AccountTexts.Platform, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await output.WriteLineAsync(
            token is null
                ? $"{mail.Address} is a platform administrator already."
                : $"The invitation is in the outbox, and leaves once the portal runs in {environment.EnvironmentName}. The link works "
                    + $"once, for 48 hours:{Environment.NewLine}{address.Of(PortalLinks.Invitation(token))}"
        );
        return ExitCode.Done;
    }
}
