using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;

namespace SocialReturn.Core.Tests.Mail;

/// <summary>An outbox, any number of senders on it, and a world outside that does what the test says.</summary>
internal sealed class MailTestBed(TestDatabase database)
{
    public static readonly DateTime Start = new(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);

    public static readonly PortalAddress Address = new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Portal:BaseAddress", "https://portaal.example")]).Build()
    );

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Start));

    public FakeTransport Transport { get; } = new();

    public IFileStore Files { get; init; } = new FolderFileStore(Path.GetTempPath());

    public PortalDbContext Open() => database.Open(AccessScope.ForSystem("tests"));

    public async Task<OutgoingMail> AddAsync(string key, Guid? regionId = null, string to = "iemand@example.nl", MailAttachment? attachment = null)
    {
        await using var db = Open();
        var mail = new Outbox(db, Clock).Add(to, new ComposedMail("Onderwerp", "Tekst", "<p>Tekst</p>"), key, regionId, attachment);
        await db.SaveChangesAsync();
        return mail;
    }

    public async Task<int> SendAsync(IMailTransport? transport = null, CancellationToken cancellationToken = default)
    {
        await using var db = Open();
        return await Sender(db, transport ?? Transport).SendDueAsync(cancellationToken);
    }

    public async Task<OutgoingMail> FindAsync(OutgoingMail mail)
    {
        await using var db = Open();
        return await db.OutgoingMails.FindAsync(mail.Id) ?? throw new InvalidOperationException("The mail is gone.");
    }

    public LogLines<MailClaims> Log { get; } = new();

    public MailClaims Claims(PortalDbContext db) => new(db, Clock, Log);

    public MailSender Sender(PortalDbContext db, IMailTransport transport) => new(Claims(db), Factory(db), transport, NullLogger<MailSender>.Instance);

    public MailMessageFactory Factory(PortalDbContext db) =>
        new(
            db,
            new MailOptions(new MailboxAddress("Social Return", "noreply@portaal.example"), "", null),
            Address,
            new CheckedFiles(Files, new FileAlarm(database.Scopes, Clock, NullLogger<FileAlarm>.Instance))
        );
}

/// <summary>Accepts, or does what it is told to.</summary>
internal sealed class FakeTransport : IMailTransport
{
    private readonly Lock gate = new();

    public string Destination => "nowhere";

    public List<Guid> Accepted { get; } = [];

    public Func<Guid, MimeMessage, CancellationToken, Task> Behave { get; set; } = (_, _, _) => Task.CompletedTask;

    public async Task SendAsync(Guid mailId, MimeMessage message, CancellationToken cancellationToken)
    {
        await Behave(mailId, message, cancellationToken);
        lock (gate)
        {
            Accepted.Add(mailId);
        }
    }
}
