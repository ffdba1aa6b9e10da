using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using SocialReturn.Core.Auditing;

namespace SocialReturn.Web.Infrastructure.Logging;

/// <summary>
/// The security events as a file of their own beside the log, an object a line: for who watches over the portal, or a program that does.
/// The names of the fields are those of docs/security.md and do not change.
/// </summary>
internal sealed class SecurityLines : ITextFormatter
{
    public const string Name = "security-.jsonl";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Field, string Property)[] Fields =
    [
        ("event", "What"),
        ("account", "Account"),
        ("network", "Network"),
        ("reason", "Reason"),
        ("route", "Route"),
        ("act", "Act"),
        ("subject", "Subject"),
        ("left-out", "LeftOut"),
    ];

    /// <summary>They go to their own file and to no other, however little the log keeps.</summary>
    public static void AddTo(LoggerConfiguration logger, LogFile file) =>
        logger
            .MinimumLevel.Override(typeof(SecurityLog).FullName!, LogEventLevel.Information)
            .WriteTo.Conditional(
                log => !IsOther(log),
                write =>
                    file.AddTo(write, day =>
                        day.File(
                            new SecurityLines(),
                            Path.Combine(file.Folder, Name),
                            rollingInterval: RollingInterval.Day,
                            retainedFileCountLimit: null,
                            retainedFileTimeLimit: KeptFor,
                            fileSizeLimitBytes: null,
                            shared: true
                        )
                    )
            );

    /// <summary>Whether it is no security event.</summary>
    public static bool IsOther(LogEvent log) =>
        !log.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        || source is not ScalarValue { Value: string name }
        || name != typeof(SecurityLog).FullName;

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("at", (Value(logEvent, "At") as DateTime? ?? logEvent.Timestamp.UtcDateTime).ToString("O", CultureInfo.InvariantCulture));
            foreach (var (field, property) in Fields)
            {
                switch (Value(logEvent, property))
                {
                    case null or "":
                        break;
                    case int number:
                        json.WriteNumber(field, number);
                        break;
                    case var value:
                        json.WriteString(field, value.ToString());
                        break;
                }
            }

            if (logEvent.TraceId is { } trace)
            {
                json.WriteString("trace", trace.ToHexString());
            }

            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }

    private static object? Value(LogEvent log, string property) =>
        log.Properties.TryGetValue(property, out var value) && value is ScalarValue scalar ? scalar.Value : null;
}
