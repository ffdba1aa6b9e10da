using Shouldly;
using SocialReturn.TestKit.Sources;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>The drawing of the state machine is that of the code.</summary>
public sealed class StatesDocumentTests
{
    [Fact]
    public void Drawing_IsThatOfTheCode()
    {
        var path = Path.Combine(SourceTree.Root, StatesDocument.Path);
        var drawn = StatesDocument.Draw();
        if (Environment.GetEnvironmentVariable("SOCIALRETURN_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(drawn, $"{StatesDocument.Path} is out of date: its head says which command draws it anew");
    }
}
