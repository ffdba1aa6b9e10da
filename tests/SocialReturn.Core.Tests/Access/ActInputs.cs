using System.Reflection;
using System.Runtime.CompilerServices;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Core.Tests.Access;

/// <summary>
/// What an act is tried with: the records that it names, in an older version, and a form that was left empty. So who gets past the door
/// hears that the form is empty, or that somebody was first, and hardly anything would be saved.
/// </summary>
internal sealed class ActInputs(ActRecords records, ServiceAct act)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The records are there, but no one has these ids.</summary>
    public bool Unknown { get; init; }

    /// <summary>How many records were named.</summary>
    public int Named { get; private set; }

    /// <summary>Whether there is something to fill in.</summary>
    public bool IsForm { get; private set; }

    public object?[] Fill() => [.. act.Method.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!, "", IsNullable(parameter)))];

    private object? Of(Type type, string name, string owner, bool nullable)
    {
        if (type == typeof(Guid) || type == typeof(Guid?))
        {
            return Id(name, owner, nullable || type == typeof(Guid?));
        }

        if (type == typeof(IReadOnlyCollection<Guid>))
        {
            return new[] { Id(name, owner, nullable: false)!.Value };
        }

        if (type == typeof(string))
        {
            IsForm |= name != "slug";
            return name == "slug" && !Unknown ? records.Slug
                : nullable ? null
                : "";
        }

        return type == typeof(CancellationToken) ? CancellationToken.None
            : type == typeof(Role) ? records.RoleAt(act.Place!.Value)
            : type == typeof(DateTime) ? PortalFactory.Now.UtcDateTime
            : type == typeof(Stream) ? new MemoryStream(SampleFiles.Pdf("Proef"))
            : Nullable.GetUnderlyingType(type) is not null ? null
            : type.IsValueType ? Activator.CreateInstance(type)
            : type == typeof(IReadOnlyList<ProposalInput>) ? new[] { (ProposalInput)Form(typeof(PlacementInput)) }
            : type.IsInterface ? Array.CreateInstance(type.GenericTypeArguments[0], 0)
            : Form(type == typeof(ProposalInput) ? typeof(PlacementInput) : type);
    }

    private Guid? Id(string name, string owner, bool nullable)
    {
        if (records.Find(act, owner + name) is { } id)
        {
            Named++;
            return Unknown ? Ids.New() : id;
        }

        // An older version, or the key of a form that was never sent.
        return nullable ? null
            : name is "version" or "key" or "Key" ? Ids.New()
            : throw new InvalidOperationException($"Say in {nameof(ActRecords)} which record {owner}{name} of {act.Name} is.");
    }

    /// <summary>Only what has to be filled in for there to be one.</summary>
    private object Form(Type type)
    {
        IsForm |= type != typeof(Submission);
        var constructor = type.GetConstructors()
            .OrderByDescending(made => made.GetParameters().Length)
            .First(made => made.GetParameters() is not [{ } only] || only.ParameterType != type);
        var form = constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!, $"{type.Name}.", IsNullable(parameter))),
        ]);
        foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))))
        {
            property.SetValue(
                form,
                Of(property.PropertyType, property.Name, $"{type.Name}.", Nullability.Create(property).WriteState == NullabilityState.Nullable)
            );
        }

        return form;
    }

    private static bool IsNullable(ParameterInfo parameter) => Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
}
