using System.Net;
using System.Net.Sockets;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

/// <summary>The client runs against our stand-in for Microsoft.SqlServer.Server (docs/adr/0004): these fail when it falls short.</summary>
public sealed class SqlServerClientTests
{
    private const string StandIn = "Microsoft.SqlServer.Server";

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

    [Fact]
    public void StandIn_EveryMemberTheClientUses_Resolves()
    {
        var client = typeof(SqlConnection).Assembly;
        using var file = new PEReader(File.OpenRead(client.Location));
        var metadata = file.GetMetadataReader();

        var types = metadata.TypeReferences.Where(type => IsOfStandIn(metadata, type)).ToList();
        var members = metadata.MemberReferences
            .Where(member => metadata.GetMemberReference(member).Parent is { Kind: HandleKind.TypeReference } parent
                && IsOfStandIn(metadata, (TypeReferenceHandle)parent))
            .ToList();

        types.Count.ShouldBe(4);
        members.Count.ShouldBe(9);
        types.ForEach(type => client.ManifestModule.ResolveType(MetadataTokens.GetToken(type)).Namespace.ShouldBe(StandIn));
        members.ForEach(member => client.ManifestModule.ResolveMember(MetadataTokens.GetToken(member)).ShouldNotBeNull());
    }

    private static bool IsOfStandIn(MetadataReader metadata, TypeReferenceHandle type) =>
        metadata.GetString(metadata.GetTypeReference(type).Namespace) == StandIn;

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
