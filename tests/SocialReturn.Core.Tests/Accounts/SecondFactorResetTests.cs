using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

public sealed class SecondFactorResetTests
{
    private static readonly DateTime Now = new(2026, 3, 12, 8, 30, 0, DateTimeKind.Utc);
    private readonly Guid person = Ids.New();
    private readonly Guid first = Ids.New();
    private readonly Guid second = Ids.New();

    [Fact]
    public void TryConfirm_TwoDifferentAdministrators_Completes()
    {
        var request = new SecondFactorReset(person, Now);

        request.TryConfirm(first, "gebeld", Now).ShouldBeTrue();
        request.IsComplete.ShouldBeFalse();
        request.TryConfirm(second, "gezien", Now).ShouldBeTrue();

        request.IsComplete.ShouldBeTrue();
        request.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void TryConfirm_SameAdministratorTwice_IsRefused()
    {
        var request = new SecondFactorReset(person, Now);
        request.TryConfirm(first, "gebeld", Now);

        request.TryConfirm(first, "nog eens gebeld", Now).ShouldBeFalse();

        request.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void TryConfirm_ThePersonItself_IsRefused()
    {
        var request = new SecondFactorReset(person, Now);

        request.TryConfirm(person, "ik ben het echt", Now).ShouldBeFalse();
        request.FirstAdministratorId.ShouldBeNull();
    }

    [Fact]
    public void TryConfirm_ClosedOrCompleted_IsRefused()
    {
        var closed = new SecondFactorReset(person, Now);
        closed.Close(Now);
        closed.TryConfirm(first, "gebeld", Now).ShouldBeFalse();

        var completed = new SecondFactorReset(person, Now);
        completed.TryConfirm(first, "gebeld", Now);
        completed.TryConfirm(second, "gezien", Now);
        completed.TryConfirm(Ids.New(), "te laat", Now).ShouldBeFalse();
    }
}
