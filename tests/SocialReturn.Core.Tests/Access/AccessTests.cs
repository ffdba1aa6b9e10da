using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Access;

/// <summary>
/// Every method of every service, tried in every kind of scope on records that are there: who gets past the door is held against the
/// room that the service stands in, and a table with reasons for the rest. And every door stands in the same order.
/// </summary>
public sealed class AccessTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private static Task<ActRecords>? made;

    private ActRecords records = null!;
    private World world = null!;

    public async Task InitializeAsync()
    {
        world = await portal.WorldAsync();
        records = await (made ??= ActRecords.MakeAsync(portal));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void EveryMethod_HasARow_OrStandsInARoom()
    {
        Sweep.Over(output, "methods of services that say what they came to", ServiceAct.All, act =>
            AccessTable.Of(act, namesRecord: true) is null ? [$"{act.Name}: put it in a room, or say who may and why"] : []
        );
        Sweep.Over(output, "methods of services that answer otherwise", ServiceAct.Others, method =>
            AccessTable.IsListed(method) ? [] : [$"{ServiceAct.NameOf(method)}: let it say what it came to, or say why it is no act of anybody"]
        );
        var names = ServiceAct.All.SelectMany(act => new[] { act.Name, ServiceAct.NameOf(act.Method), act.Service.Name });
        AccessTable.Rows.Keys.Except(names, StringComparer.Ordinal).ShouldBeEmpty("the table names what is gone");
        var others = ServiceAct.Others.SelectMany(method => new[] { ServiceAct.NameOf(method), method.DeclaringType!.Name });
        AccessTable.Others.Keys.Except(others, StringComparer.Ordinal).ShouldBeEmpty("the table names what is gone");
    }

    [Fact]
    public async Task EveryMethod_InEveryKindOfScope_IsForWhoTheTableSays()
    {
        var scopes = Scopes();
        await Sweep.OverAsync(output, $"methods of services in {scopes.Count} scopes", ServiceAct.All, async act =>
        {
            var (answers, named) = (new List<(string Who, Answer Answer)>(), 0);
            foreach (var (who, scope) in scopes)
            {
                var inputs = new ActInputs(records, act);
                var arguments = inputs.Fill();
                answers.Add((who, await act.TryAsync(portal, scope, arguments, output)));
                named = inputs.Named;
            }

            var may = answers.Where(answer => answer.Answer is not (Answer.NotFound or Answer.Forbidden)).Select(answer => answer.Who).ToList();
            if (AccessTable.Of(act, named > 0) is not var (expected, why))
            {
                return [];
            }

            output.WriteLine($"Covered: {act.Name}: {string.Join(", ", may)} ({why})");
            var told = answers.Where(answer => IsToldTooMuch(act, answer, expected, named > 0)).Select(answer => answer.Who).ToList();
            string[] faults =
            [
                .. may.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal), StringComparer.Ordinal)
                    ? Array.Empty<string>()
                    : [$"{act.Name}: done by {string.Join(", ", may)}; the table says {string.Join(", ", expected)}"],
                .. answers.Where(answer => answer.Answer == Answer.Fails).Select(answer => $"{act.Name}: an error for {answer.Who}"),
                .. told.Select(who => $"{act.Name}: {who} hears that it is there"),
            ];
            return faults;
        });
    }

    [Fact]
    public async Task ARecordThatIsNotThere_IsNotFound_ByWhoMayAct()
    {
        var acts = ServiceAct.All.Where(act => NamesARecord(act) && !AccessTable.IsForEverybody(act));
        await Sweep.OverAsync(output, "methods of services on records that are not there", acts, async act =>
        {
            var scope = FirstThatMay(act);
            var answer = await act.TryAsync(portal, scope, new ActInputs(records, act) { Unknown = true }.Fill(), output);
            return answer == Answer.NotFound ? [] : [$"{act.Name}: {answer}"];
        });
    }

    /// <summary>An empty form of an older version: who fills in hears of the form first, for that is what is in front of them.</summary>
    [Fact]
    public async Task AnEmptyForm_OfAnOlderVersion_IsInvalid_AndWithNothingToFillInAConflict()
    {
        var acts = ServiceAct.All.Where(act => act.Method.GetParameters().Any(parameter => parameter.Name == "version"));
        await Sweep.OverAsync(output, "methods of services on an older version", acts, async act =>
        {
            var inputs = new ActInputs(records, act);
            var answer = await act.TryAsync(portal, FirstThatMay(act), inputs.Fill(), output);
            var isInvalid = AccessTable.SaysTheState.ContainsKey(act.Name) || (inputs.IsForm && !AccessTable.TakesAnything.ContainsKey(act.Name));
            return answer == (isInvalid ? Answer.Invalid : Answer.Conflict) ? [] : [$"{act.Name}: {answer}"];
        });
    }

    /// <summary>Who may not see something is not told that it exists, and who may see it is told that it is not theirs to do.</summary>
    private static bool IsToldTooMuch(ServiceAct act, (string Who, Answer Answer) answer, string[] expected, bool namesRecord) =>
        namesRecord
        && answer.Who is AccessTable.OtherDesk or AccessTable.OtherContractor
        && answer.Answer != Answer.NotFound
        && !expected.Contains(answer.Who)
        && !AccessTable.IsSeenBy(answer.Who, act.Service);

    private bool NamesARecord(ServiceAct act)
    {
        var inputs = new ActInputs(records, act);
        inputs.Fill();
        return inputs.Named > 0;
    }

    private AccessScope FirstThatMay(ServiceAct act)
    {
        var who = AccessTable.Of(act, NamesARecord(act))!.Value.Who;
        return Scopes().First(scope => who.Contains(scope.Who)).Scope;
    }

    private List<(string Who, AccessScope Scope)> Scopes() =>
        [
            (AccessTable.OwnDesk, world.At(world.Av, world.Administrator)),
            (AccessTable.Adviser, world.At(world.Av, world.Adviser)),
            (AccessTable.OtherDesk, world.At(world.Haaglanden, world.HaaglandenAdministrator)),
            (AccessTable.OwnContractor, world.At(world.Groen, world.OtherOwner)),
            (AccessTable.OtherContractor, world.At(world.Merwedal, world.Owner)),
            (AccessTable.Authority, AccessScope.ForAuthority(world.Av.Id, world.Gorinchem.Id, ActorOf(world.Reader, Role.AuthorityReader))),
            (AccessTable.Platform, AccessScope.ForPlatform(ActorOf(world.Platform, Role.PlatformAdministrator))),
            (AccessTable.Person, AccessScope.ForPerson(ActorOf(world.Member, Role.ContractorMember))),
            (AccessTable.Job, AccessScope.ForSystem("tests")),
        ];

    private static Actor ActorOf(User person, Role role) => new(person.Id, person.DisplayName, role.ToString(), "127.0.0.1");
}
