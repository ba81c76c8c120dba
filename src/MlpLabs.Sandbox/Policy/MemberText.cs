using System.Reflection;

namespace MlpLabs.Sandbox.Policy;

/// <summary>A member in the notation of allowed.txt: <c>Name(parameter types)</c>, <c>Name`2(…)</c> for a generic method, <c>Name</c> for a field.</summary>
internal static class MemberText
{
    public static string Method(string name, int genericParameters, IEnumerable<string> parameters) =>
        $"{name}{(genericParameters > 0 ? FormattableString.Invariant($"`{genericParameters}") : "")}({string.Join(',', parameters)})";

    /// <summary>The same text from reflection, for the tests of the list.</summary>
    public static string Of(MemberInfo member) => member switch
    {
        MethodBase method => Method(
            method.Name, method.IsGenericMethodDefinition ? method.GetGenericArguments().Length : 0, method.GetParameters().Select(p => Of(p.ParameterType))),
        _ => member.Name,
    };

    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!) + "&";
        if (type.IsFunctionPointer)
            return TypeNames.FunctionPointer;
        if (type.IsPointer)
            return Of(type.GetElementType()!) + "*";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter)
            return FormattableString.Invariant($"{(type.DeclaringMethod is null ? "!" : "!!")}{type.GenericParameterPosition}");
        if (!type.IsGenericType)
            return type.FullName!;
        var definition = type.GetGenericTypeDefinition();
        return $"{definition.FullName}<{string.Join(',', type.GetGenericArguments().Select(Of))}>";
    }
}
