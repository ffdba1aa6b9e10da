using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Shouldly;
using SocialReturn.Core.Tenders;
using Xunit;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>Core knows nothing of MVC, Pdf knows nothing of the domain (docs/adr/0001).</summary>
public sealed class LayerTests
{
    [Fact]
    public void Core_References_KnowNothingOfScreens()
    {
        var references = References(typeof(Tender).Assembly);

        references.ShouldContain("Microsoft.EntityFrameworkCore");
        references.ShouldNotContain("SocialReturn.Web");
        references.Where(IsOfTheWeb).ShouldBeEmpty();
    }

    /// <summary>Then it would be in every published portal.</summary>
    [Fact]
    public void Web_References_KnowNoDemo() => References(Assembly.Load("SocialReturn.Web")).ShouldNotContain("SocialReturn.Demo");

    [Fact]
    public void Pdf_References_AreTheRuntimeOnly()
    {
        var references = References(Assembly.Load("SocialReturn.Pdf"));

        references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void IsOfTheWeb_Mvc_IsSeen() => IsOfTheWeb(typeof(Microsoft.AspNetCore.Mvc.Controller).Assembly.GetName().Name!).ShouldBeTrue();

    [Fact]
    public void IsOfTheWeb_IdentityStores_AreNot() => IsOfTheWeb(typeof(IdentityUser).Assembly.GetName().Name!).ShouldBeFalse();

    private static bool IsOfTheWeb(string name) =>
        name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.AspNetCore.Identity.EntityFrameworkCore", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.AspNetCore.Cryptography", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal);

    private static List<string> References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)];
}
