using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

public sealed class RecoveryCodeTests
{
    [Fact]
    public void NewSet_Ten_AllDifferent_InTwoGroups()
    {
        var codes = RecoveryCode.NewSet();

        codes.Length.ShouldBe(10);
        codes.Distinct().Count().ShouldBe(10);
        codes.ShouldAllBe(code => code.Length == 11 && code[5] == '-');
    }

    [Fact]
    public void Hash_AsTyped_IsTheSame_AndOnlyForThatPerson()
    {
        var (me, other) = (Ids.New(), Ids.New());

        RecoveryCode.Hash(me, "7ktqm x3rwd").ShouldBe(RecoveryCode.Hash(me, "7KTQM-X3RWD"));
        RecoveryCode.Hash(other, "7KTQM-X3RWD").ShouldNotBe(RecoveryCode.Hash(me, "7KTQM-X3RWD"));
        RecoveryCode.Hash(me, "7KTQM-X3RWF").ShouldNotBe(RecoveryCode.Hash(me, "7KTQM-X3RWD"));
    }
}
