using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SocialReturn.Core.Tests.Mail;

internal enum SmtpBehaviour
{
    Accept,

    /// <summary>451 at the recipient: try again later.</summary>
    RefuseForNow,

    /// <summary>550 at the recipient: never.</summary>
    Refuse,

    /// <summary>Takes the message and never answers.</summary>
    Hang,

    /// <summary>Says it can encrypt and then talks gibberish.</summary>
    BrokenTls,
}

/// <summary>A mail server of a few lines on a port of its own; it keeps what it accepted.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly SmtpBehaviour behaviour;
    private readonly Task serving;

    public SmtpSink(SmtpBehaviour behaviour)
    {
        this.behaviour = behaviour;
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whole messages with their headers, as they came over the line.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>Ends when a client has sent a whole message.</summary>
    public TaskCompletionSource DataArrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the client no longer waits for the answer.</summary>
    public TaskCompletionSource HungUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The client hung up: the next one is welcome.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" when behaviour == SmtpBehaviour.BrokenTls:
                    await writer.WriteLineAsync("250-sink\r\n250 STARTTLS");
                    break;
                case "STARTTLS":
                    await writer.WriteLineAsync("220 go ahead\r\nthis is no handshake at all");
                    return;
                case "RCPT" when behaviour == SmtpBehaviour.RefuseForNow:
                    await writer.WriteLineAsync("451 4.3.0 later <iemand@example.nl>");
                    break;
                case "RCPT" when behaviour == SmtpBehaviour.Refuse:
                    await writer.WriteLineAsync("550 5.1.1 unknown <iemand@example.nl>");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go ahead");
                    Messages.Add(await ReadMessageAsync(reader));
                    DataArrived.SetResult();
                    await AnswerDataAsync(reader, writer);
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task AnswerDataAsync(StreamReader reader, StreamWriter writer)
    {
        if (behaviour != SmtpBehaviour.Hang)
        {
            await writer.WriteLineAsync("250 accepted");
            return;
        }

        try
        {
            await reader.ReadLineAsync(stop.Token);
        }
        finally
        {
            HungUp.SetResult();
        }
    }

    private async Task<string> ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            message.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return message.ToString();
    }
}
