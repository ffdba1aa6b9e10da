using System.Data.Common;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;
using SocialReturn.Core.Data;

namespace SocialReturn.Web.Infrastructure.Logging.Damping;

/// <summary>What makes two lines say the same.</summary>
/// <param name="Source">The class that says it.</param>
/// <param name="Template">The words, without what was filled in.</param>
/// <param name="Fault">What went wrong and where; empty when nothing did.</param>
/// <param name="Named">What was filled in: another file or another job is another line. Numbers are left out, for they measure the same thing.</param>
internal sealed record LogKind(string Source, string Template, string Fault, string Named)
{
    private const string Ours = "SocialReturn.";

    public static LogKind Of(LogEvent log) => new(SourceOf(log), log.MessageTemplate.Text, FaultOf(log.Exception), NamedBy(log));

    /// <summary>Whatever was filled in.</summary>
    public LogKind Whatever => this with { Named = "*" };

    private static string SourceOf(LogEvent log) =>
        log.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string name } ? name : "";

    private static string NamedBy(LogEvent log) =>
        string.Join(
            '\n',
            from token in log.MessageTemplate.Tokens.OfType<PropertyToken>()
            let value = log.Properties.GetValueOrDefault(token.PropertyName)
            where value is not ScalarValue { Value: int or long or double or decimal or TimeSpan }
            select value?.ToString()
        );

    /// <summary>A full disk or a lost database is one fault, wherever it is met; a fault of ours is another one at each place.</summary>
    private static string FaultOf(Exception? fault) =>
        fault?.GetBaseException() switch
        {
            null => "",
            DbException database => $"{database.GetType().Name} {DatabaseFaults.FirstLine(database)}",
            IOException file => $"{file.GetType().Name} {file.HResult}",
            var other => $"{other.GetType().Name} {PlaceOf(other)}",
        };

    private static string PlaceOf(Exception fault)
    {
        var frames = (fault.StackTrace ?? "").Split('\n');
        return Array.Find(frames, frame => frame.Contains(Ours, StringComparison.Ordinal)) ?? frames[0];
    }
}
