using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>The first start takes seconds: the tests that only look at it share one.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoPortal>
{
    public const string Name = "Demo";
}
