using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Worker.Calls;

/// <summary>A loaded submission: its assembly and the methods that calls name by index.</summary>
internal sealed class Submission
{
    // Token of the first type behind that which holds what is outside of types.
    const int FirstType = 0x02000002;

    readonly CallableMethod?[] _methods;
    readonly IReadOnlyList<LoadedMethod> _declared;
    readonly List<Type?> _types = [];

    Submission(Assembly assembly, IReadOnlyList<LoadedMethod> declared)
    {
        Assembly = assembly;
        _declared = declared;
        _methods = new CallableMethod?[declared.Count];
    }

    public Assembly Assembly { get; }

    public static Submission Load(LoadMessage message)
    {
        var bytes = MemoryMarshal.TryGetArray(message.Assembly, out var array) && array.Offset == 0 && array.Count == array.Array!.Length
            ? array.Array
            : message.Assembly.ToArray();
        using var stream = new MemoryStream(bytes, writable: false);
        return new Submission(new AssemblyLoadContext("submission").LoadFromStream(stream), message.Methods);
    }

    /// <summary>The method of an index. Looked up at its first call, so that a type that cannot be loaded costs only the calls that need it.</summary>
    /// <exception cref="MissingMethodException">There is no such method.</exception>
    public CallableMethod Method(int index)
    {
        if (index >= _methods.Length)
            throw new MissingMethodException($"There is no method {index}.");
        return _methods[index] ??= Find(_declared[index]);
    }

    CallableMethod Find(LoadedMethod wanted)
    {
        var parameters = new Type[wanted.Parameters.Count];
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = wanted.Parameters[i].ClrType;
        var type = Find(wanted.TypeName);
        var method = type.GetMethod(wanted.MethodName, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly, parameters);
        return method is not null && method.ReturnType == wanted.Result.ClrType && Takes(method, parameters)
            ? new CallableMethod(method, wanted.Parameters, wanted.Result)
            : throw new MissingMethodException(wanted.TypeName, wanted.MethodName);
    }

    // One type after another: before .NET can look one up by its name it must compile what takes names of types apart.
    Type Find(string name)
    {
        for (var i = 0; ; i++)
        {
            if (i == _types.Count)
            {
                if (!TryResolve(FirstType + i, out var type))
                    return Assembly.GetType(name, throwOnError: true)!;
                _types.Add(type);
            }
            if (_types[i]?.FullName == name)
                return _types[i]!;
        }
    }

    // True and null for a type that cannot be loaded; false behind the last.
    bool TryResolve(int token, out Type? type)
    {
        type = null;
        try
        {
            type = Assembly.ManifestModule.ResolveType(token);
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
        catch (Exception error) when (error is TypeLoadException or BadImageFormatException or FileNotFoundException or FileLoadException)
        {
            // The call that asks for it will be told.
        }
        return true;
    }

    // Reflection also finds a method with double where int was asked for.
    static bool Takes(MethodInfo method, Type[] parameters)
    {
        var taken = method.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
            if (taken[i].ParameterType != parameters[i])
                return false;
        return taken.Length == parameters.Length;
    }
}

internal sealed record CallableMethod(MethodInfo Method, IReadOnlyList<ValueShape> Parameters, ValueShape Result);
