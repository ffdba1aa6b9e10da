using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace SocialReturn.Core.Tests.Mail;

/// <summary>What a mail server does that a test wants to see the portal meet.</summary>
internal sealed record MailServerBehaviour
{
    public bool OffersTls { get; init; } = true;

    /// <summary>Name and password that it asks for, as "portal:geheim"; null: it takes mail from anybody.</summary>
    public string? Account { get; init; }

    /// <summary>Its answer to a recipient, by address; null: welcome.</summary>
    public Func<string, SmtpResponse?> Recipient { get; init; } = _ => null;

    /// <summary>What it does once it has the whole message; by default it accepts.</summary>
    public Func<ISessionContext, CancellationToken, Task<SmtpResponse>> Data { get; init; } = (_, _) => Task.FromResult(SmtpResponse.Ok);
}

/// <summary>A real mail server on a port of its own; it keeps what came in whole, accepted or not.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private Task serving = Task.CompletedTask;

    public int Port { get; private set; }

    public X509Certificate2 Certificate { get; } = MakeCertificate();

    /// <summary>Whole messages with their headers, as they came over the line.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    /// <summary>Whether the last message came in over TLS.</summary>
    public bool WasEncrypted { get; private set; }

    public ConcurrentQueue<string> SignedIn { get; } = [];

    /// <summary>Ends when a client has sent a whole message.</summary>
    public TaskCompletionSource DataArrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<MailServer> StartAsync(MailServerBehaviour behaviour)
    {
        var server = new MailServer();
        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, started) => listening.SetResult(((IPEndPoint)started.LocalEndPoint).Port);
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(listeners);
        services.Add(new Mailboxes(behaviour));
        services.Add(new Store(server, behaviour));
        services.Add(new Accounts(server, behaviour));
        var options = new SmtpServerOptionsBuilder().ServerName("mail.example").Endpoint(endpoint => server.Describe(endpoint, behaviour)).Build();
        server.serving = new SmtpServer.SmtpServer(options, services).StartAsync(server.stop.Token);
        server.Port = await listening.Task;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        Certificate.Dispose();
    }

    private void Describe(EndpointDefinitionBuilder endpoint, MailServerBehaviour behaviour)
    {
        endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0)).AllowUnsecureAuthentication(false).AuthenticationRequired(behaviour.Account is not null);
        if (behaviour.OffersTls)
        {
            endpoint.Certificate(Certificate);
        }
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Mailboxes(MailServerBehaviour behaviour) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            behaviour.Recipient(to.AsAddress()) is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);
    }

    private sealed class Store(MailServer server, MailServerBehaviour behaviour) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            server.WasEncrypted = context.Pipe.IsSecure;
            server.Messages.Enqueue(Encoding.Latin1.GetString(buffer.ToArray()));
            server.DataArrived.TrySetResult();
            return behaviour.Data(context, cancellationToken);
        }
    }

    private sealed class Accounts(MailServer server, MailServerBehaviour behaviour) : UserAuthenticator
    {
        public override Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken)
        {
            server.SignedIn.Enqueue(user);
            return Task.FromResult(behaviour.Account == $"{user}:{password}");
        }
    }
}
