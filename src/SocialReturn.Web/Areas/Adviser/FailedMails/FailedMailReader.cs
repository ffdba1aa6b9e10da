using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;

namespace SocialReturn.Web.Areas.Adviser.FailedMails;

public sealed record FailedMailsViewModel(ImmutableArray<FailedMailRow> Rows, int Hidden);

public sealed record FailedMailRow
{
    public required Guid Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required int Attempts { get; init; }

    public required string Error { get; init; }

    public required string Created { get; init; }

    /// <summary>Null when the portal has given up.</summary>
    public required string? NextAttempt { get; init; }
}

/// <summary>The region's mails that did not leave, those given up first.</summary>
public sealed class FailedMailReader(PortalDbContext db)
{
    private const int Shown = 200;

    public async Task<FailedMailsViewModel> GetAsync(CancellationToken cancellationToken)
    {
        var failed = db.OutgoingMails.AsNoTracking().Where(mail => mail.RegionId != null && mail.LastError != null && mail.Status != MailStatus.Sent);
        var mails = await failed
            .OrderBy(mail => mail.Status == MailStatus.Failed ? 0 : 1)
            .ThenBy(mail => mail.CreatedAt)
            .ThenBy(mail => mail.Id)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return new FailedMailsViewModel(
            [
                .. mails.Select(mail => new FailedMailRow
                {
                    Id = mail.Id,
                    To = mail.To,
                    Subject = mail.Subject,
                    Attempts = mail.Attempts,
                    Error = mail.LastError!,
                    Created = Moment(mail.CreatedAt),
                    NextAttempt = mail.Status == MailStatus.Failed ? null : Moment(mail.NextAttemptAt),
                }),
            ],
            mails.Count < Shown ? 0 : await failed.CountAsync(cancellationToken) - Shown
        );
    }

    private static string Moment(DateTime utc) => string.Format(FailedMailTexts.Moment, DutchTime.DutchDate(utc).ToFullDate(), DutchTime.ToDutch(utc));
}
