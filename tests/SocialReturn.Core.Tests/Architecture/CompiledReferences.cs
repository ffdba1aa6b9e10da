using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>The types that a type refers to once it is compiled: in its members and in what its methods do. Constants are gone by then.</summary>
internal static class CompiledReferences
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        AddAll(found, type.GetInterfaces());
        AddAll(found, type.GetCustomAttributesData().Select(attribute => attribute.AttributeType));
        foreach (var member in type.GetMembers(Own).Where(member => member is not TypeInfo))
        {
            AddAll(found, member.GetCustomAttributesData().Select(attribute => attribute.AttributeType));
            Add(found, member);
            if (member is MethodBase { } method && method.GetMethodBody() is { } body)
            {
                AddAll(found, body.LocalVariables.Select(local => local.LocalType));
                foreach (var token in Tokens(body.GetILAsByteArray()!))
                {
                    Add(found, method.Module.ResolveMember(token, Arguments(type), method is MethodInfo ? method.GetGenericArguments() : null));
                }
            }
        }

        return found;
    }

    private static Type[]? Arguments(Type type) => type.IsGenericType ? type.GetGenericArguments() : null;

    private static void Add(HashSet<Type> found, MemberInfo? member)
    {
        switch (member)
        {
            case Type type:
                Add(found, type);
                break;
            case FieldInfo field:
                Add(found, field.DeclaringType);
                Add(found, field.FieldType);
                break;
            case MethodBase method:
                Add(found, method.DeclaringType);
                AddAll(found, method.GetParameters().Select(parameter => parameter.ParameterType));
                AddAll(found, method.IsGenericMethod ? method.GetGenericArguments() : []);
                Add(found, (method as MethodInfo)?.ReturnType);
                break;
            default:
                break;
        }
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
        }
        else if (found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type) || type.IsConstructedGenericType)
        {
            AddAll(found, type.GenericTypeArguments);
        }
    }

    private static void AddAll(HashSet<Type> found, IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            Add(found, type);
        }
    }

    /// <summary>The metadata tokens in the instructions of a method.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length; )
        {
            var code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[at + 1])] : Codes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at));
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at))),
                _ => 4,
            };
        }
    }
}
