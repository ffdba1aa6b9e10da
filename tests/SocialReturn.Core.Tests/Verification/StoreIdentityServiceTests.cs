using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Verification;

/// <summary>A database and a folder of files that do not belong to each other are refused in one line.</summary>
public sealed class StoreIdentityServiceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly StoreBed bed = new(database);

    public Task InitializeAsync() => bed.ForgetAsync();

    public Task DisposeAsync()
    {
        bed.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Bind_BothNew_WritesTheSameIdOnBothSides()
    {
        (await BindAsync()).ShouldBeNull();

        bed.Store.ReadMark().ShouldNotBeNull().ShouldNotBe(Guid.Empty);
        (await bed.IdentityAsync(identity => identity.IsBoundAsync(default))).ShouldBeTrue();
        (await FaultAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Fault_ByItself_WritesNothing()
    {
        (await FaultAsync()).ShouldBeNull();

        bed.Store.ReadMark().ShouldBeNull();
    }

    [Fact]
    public async Task Bind_AnotherDatabasesStore_IsRefused()
    {
        await BindAsync();
        bed.Store.WriteMark(Ids.New());

        (await BindAsync()).ShouldNotBeNull().ShouldContain("belong to another database");
    }

    [Fact]
    public async Task Bind_AMarkThatCannotBeRead_IsRefused()
    {
        await BindAsync();
        await File.WriteAllTextAsync(bed.PathOf("store.id"), "half");

        (await BindAsync()).ShouldNotBeNull().ShouldContain("belong to another database");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bind_AnEmptyDatabaseBesideAFullStore_IsRefused(bool marked)
    {
        await bed.StrayAsync();
        if (marked)
        {
            bed.Store.WriteMark(Ids.New());
        }

        (await BindAsync()).ShouldNotBeNull().ShouldContain("knows none of the files");
    }

    [Fact]
    public async Task Bind_AStoreThatIsGone_IsRefused()
    {
        await bed.RowAsync("proof");
        await BindAsync();
        Directory.Delete(bed.Store.Root, recursive: true);
        (await BindAsync()).ShouldNotBeNull().ShouldContain("is not there");

        bed.Store.CreateRoot();

        (await BindAsync()).ShouldNotBeNull().ShouldContain("holds none");
    }

    [Fact]
    public async Task Bind_ARestoreThatForgotTheMark_IsPutRight()
    {
        await bed.RowAsync("proof");
        await BindAsync();
        File.Delete(bed.PathOf("store.id"));

        (await BindAsync()).ShouldBeNull();

        (await bed.IdentityAsync(identity => identity.IsBoundAsync(default))).ShouldBeTrue();
    }

    [Fact]
    public async Task Adopt_WhatWasRefused_IsTaken()
    {
        await bed.StrayAsync();
        bed.Store.WriteMark(Ids.New());
        await bed.IdentityAsync(async identity =>
        {
            await identity.AdoptAsync(default);
            return true;
        });

        (await FaultAsync()).ShouldBeNull();
        bed.Files().Length.ShouldBe(1);
    }

    private Task<string?> BindAsync() => bed.IdentityAsync(identity => identity.BindAsync(default));

    private Task<string?> FaultAsync() => bed.IdentityAsync(identity => identity.FaultAsync(default));
}
