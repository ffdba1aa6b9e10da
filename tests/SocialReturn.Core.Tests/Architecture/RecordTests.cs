using System.Reflection;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>A row of arguments is read by counting: beyond six a record names its members where it is made.</summary>
public sealed class RecordTests(ITestOutputHelper output)
{
    private const int Most = 6;

    /// <summary>Made by the container alone: nobody writes their arguments.</summary>
    private static readonly string[] MadeByTheContainer = ["TenderTools", "FulfilmentTools", "ReviewReaders"];

    [Fact]
    public void Records_LongRowsOfArguments_DoNotOccur()
    {
        string[] projects = ["SocialReturn.Core", "SocialReturn.Pdf", "SocialReturn.Web", "SocialReturn.Demo"];
        var records = projects.SelectMany(project => Assembly.Load(project).GetTypes()).Where(type => Positions(type) > 0);

        Sweep.Over(output, "positional records for their length", records, type =>
            Positions(type) <= Most || MadeByTheContainer.Contains(type.Name) ? [] : [$"{type.FullName} takes {Positions(type)} arguments by position, {Most} is the most"]);
    }

    /// <summary>The compiler gives a positional record a way to take it apart again.</summary>
    private static int Positions(Type type) =>
        type.GetMethod("<Clone>$") is null && !type.IsValueType
            ? 0
            : type.GetMethods().Where(method => method.Name == "Deconstruct" && method.DeclaringType == type).Select(method => method.GetParameters().Length).DefaultIfEmpty().Max();
}
