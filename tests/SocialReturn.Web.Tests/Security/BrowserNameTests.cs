using Shouldly;
using SocialReturn.Web.Security;
using Xunit;

namespace SocialReturn.Web.Tests.Security;

public sealed class BrowserNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:138.0) Gecko/20100101 Firefox/138.0", "Firefox op Windows")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0.0.0 Safari/537.36 Edg/136.0.0.0",
        "Edge op Windows"
    )]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0.0.0 Mobile Safari/537.36", "Chrome op Android")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1",
        "Safari op iPhone"
    )]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15", "Safari op Mac")]
    [InlineData("een programma op Linux", "Onbekende browser op Linux")]
    [InlineData("<script>alert(1)</script>", "Onbekende browser")]
    [InlineData("", "Onbekende browser")]
    [InlineData(null, "Onbekende browser")]
    public void Of_WhatABrowserTells_IsAFewWords(string? userAgent, string expected) => BrowserName.Of(userAgent).ShouldBe(expected);
}
