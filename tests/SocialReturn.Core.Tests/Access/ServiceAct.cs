using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Web;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Access;

/// <summary>A public method of a service that says what it came to: an act that somebody may do.</summary>
/// <param name="Place">Where an act is done that each place does in its own; otherwise null.</param>
internal sealed record ServiceAct(MethodInfo Method, ActPlace? Place)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public Type Service => Method.DeclaringType!;

    /// <summary>The service and the method; with what is filled in when several have that name.</summary>
    public string Name => Place is { } place ? $"{NameOf(Method)}, {place}" : NameOf(Method);

    public static IReadOnlyList<ServiceAct> All { get; } = [.. Methods().Where(SaysWhatItCameTo).SelectMany(PlacesOf)];

    /// <summary>What answers otherwise: reading, a part of another act, one's own account, a job or a command.</summary>
    public static IReadOnlyList<MethodInfo> Others { get; } = [.. Methods().Where(method => !SaysWhatItCameTo(method))];

    public static string NameOf(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        var isOneOfSeveral = method.DeclaringType.GetMethods(Own).Count(other => other.Name == method.Name) > 1;
        return isOneOfSeveral ? $"{name}({method.GetParameters().First(parameter => parameter.ParameterType != typeof(Guid)).ParameterType.Name})" : name;
    }

    /// <summary>Really does it, up to the first save: nothing that is tried changes what the next one finds.</summary>
    public Task<Answer> TryAsync(PortalFactory portal, AccessScope scope, object?[] arguments, ITestOutputHelper output) =>
        portal.InScopeAsync(scope, async services =>
        {
            using var looking = services.GetRequiredService<CurrentScope>().OnlyLook();
            try
            {
                var task = (Task)Method.Invoke(services.GetRequiredService(Service), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
                await task;
                var outcome = task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
                return Enum.Parse<Answer>(outcome.GetType().GetProperty(nameof(Outcome<>.Kind))!.GetValue(outcome)!.ToString()!);
            }
            catch (OnlyLookingException)
            {
                return Answer.Saves;
            }
            catch (Exception error)
            {
                output.WriteLine($"{Name}: {error}");
                return Answer.Fails;
            }
        });

    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(TenderService).Assembly.GetTypes()
        where type.IsPublic && type.Name.EndsWith("Service", StringComparison.Ordinal)
        from method in type.GetMethods(Own)
        where !method.IsSpecialName
        orderby type.Name, method.Name, method.ToString()
        select method;

    private static bool SaysWhatItCameTo(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } task
        && task.GenericTypeArguments[0] is { IsGenericType: true } outcome
        && outcome.GetGenericTypeDefinition() == typeof(Outcome<>);

    private static IEnumerable<ServiceAct> PlacesOf(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.Name is "role" or "membershipId" or "invitationId")
            ? Enum.GetValues<ActPlace>().Select(place => new ServiceAct(method, place))
            : [new ServiceAct(method, null)];
}

/// <summary>Where people are let in and out.</summary>
internal enum ActPlace
{
    Contractor,
    Desk,
    Authority,
    Platform,
}

/// <summary>What somebody who tries is told.</summary>
internal enum Answer
{
    NotFound,
    Forbidden,
    Invalid,
    Conflict,
    Done,

    /// <summary>Nothing is in the way of it.</summary>
    Saves,

    /// <summary>It ends in an error, which is nobody's answer.</summary>
    Fails,
}
