using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Net.Http.Headers;
using Microsoft.Playwright;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>The portal on a port of this machine, over https as in production, with Chromium beside it: IClassFixture&lt;BrowserPortal&gt;.</summary>
public sealed class BrowserPortal : IAsyncLifetime
{
    private readonly int port = FreePort();
    private readonly X509Certificate2 certificate = SelfSigned();
    private readonly Chromium chromium = new();

    public BrowserPortal() => Portal = new PortalFactory { Address = new Uri($"https://localhost:{port}") };

    public PortalFactory Portal { get; }

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        Portal.UseKestrel(options => options.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificate)));
        Portal.StartServer();
        await chromium.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await ((IAsyncLifetime)Portal).DisposeAsync();
        certificate.Dispose();
    }

    /// <summary>A fresh browser of somebody who has not signed in.</summary>
    public async Task<IPage> VisitorAsync(int width = 1280, bool javaScript = true) =>
        await (await chromium.NewContextAsync(width, javaScript, Portal.Address)).NewPageAsync();

    /// <summary>A fresh browser of a person who has signed in.</summary>
    public async Task<IPage> SignedInAsync(User person, int width = 1280, bool javaScript = true)
    {
        var context = await chromium.NewContextAsync(width, javaScript, Portal.Address);
        foreach (var header in await Portal.SessionCookiesAsync(person))
        {
            var cookie = SetCookieHeaderValue.Parse(header);
            await context.AddCookiesAsync([
                new Microsoft.Playwright.Cookie
                {
                    Name = cookie.Name.ToString(),
                    Value = cookie.Value.ToString(),
                    Url = Portal.Address.ToString(),
                    Secure = true,
                    HttpOnly = true,
                },
            ]);
        }

        return await context.NewPageAsync();
    }

    public Task<Stage> StageAsync() => Stage.SetAsync(Portal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
