using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

/// <summary>The client loads with all that it needs, without a server at hand: it gets as far as the network.</summary>
public sealed class SqlServerClientTests
{
    [Fact]
    public async Task Open_NobodyListens_IsAnOrdinaryNetworkError()
    {
        var options = new DbContextOptionsBuilder<DbContext>()
            .UseSqlServer($"Server=127.0.0.1,{ClosedPort()};Database=x;User Id=x;Password=x;Encrypt=False;Connect Timeout=5;ConnectRetryCount=0")
            .Options;
        await using var context = new DbContext(options);

        var error = await Should.ThrowAsync<SqlException>(() => context.Database.OpenConnectionAsync());

        error.Message.ShouldContain("network-related");
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
