using System.Reflection;
using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>What the submission declares: types, their bases and layout, methods, fields and attributes.</summary>
internal static class DeclarationCheck
{
    static readonly string[] ForeignNamespaces = ["System", "Microsoft", "MlpLabs"];

    // Attributes that the compiler writes into an assembly when the reference assemblies lack them.
    static readonly HashSet<string> EmbeddedTypes = new(StringComparer.Ordinal) { "Microsoft.CodeAnalysis.EmbeddedAttribute" };

    public static void Run(MetadataReader reader, AllowedApi allowed, Violations violations)
    {
        foreach (var handle in reader.TypeDefinitions)
            CheckType(reader, handle, allowed, violations);
        foreach (var handle in reader.MethodDefinitions)
            CheckMethod(reader, handle, violations);
        foreach (var handle in reader.FieldDefinitions)
        {
            var field = reader.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.HasFieldRVA) != 0 && !IsCompilerType(reader, field.GetDeclaringType()))
                violations.Add(PolicyMessages.ImageId, PolicyMessages.Image("a field that points into the file"), reader, field.GetDeclaringType());
            if (HoldsForbiddenType(field.DecodeSignature(TypeNames.Instance, null)))
                violations.Add(PolicyMessages.CodeId, PolicyMessages.Pointer(reader.GetString(field.Name)), reader, field.GetDeclaringType());
        }
        var own = new Lazy<HashSet<string>>(() => [.. reader.TypeDefinitions.Select(handle => TypeNames.Of(reader, handle))]);
        foreach (var handle in reader.CustomAttributes)
            CheckAttribute(reader, reader.GetCustomAttribute(handle), allowed, own, violations);
    }

    // A `file` class gets a name of the same look, made of the file's name: those must not pass, so the prefixes are listed.
    static readonly string[] CompilerPrefixes = ["<PrivateImplementationDetails>", "<>z__", "<>y__", "<>f__"];

    /// <summary>Whether only the compiler can have written a type: its outermost name is one that C# cannot spell.</summary>
    public static bool IsCompilerType(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (type.GetDeclaringType() is { IsNil: false } outer)
            type = reader.GetTypeDefinition(outer);
        var name = reader.GetString(type.Name);
        return reader.GetString(type.Namespace).Length == 0 && CompilerPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    public static bool HoldsForbiddenType(string signature) =>
        signature.Contains(TypeNames.FunctionPointer, StringComparison.Ordinal) || signature.Contains(TypeNames.TypedReference, StringComparison.Ordinal);

    static void CheckType(MetadataReader reader, TypeDefinitionHandle handle, AllowedApi allowed, Violations violations)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = TypeNames.Of(reader, handle);
        if (name == "<Module>")
        {
            if (type.GetMethods().Count > 0)
                violations.Add(PolicyMessages.CodeId, PolicyMessages.ModuleInitializer);
            return;
        }
        var root = name.Split('.')[0];
        if (type.GetDeclaringType().IsNil && name.Contains('.') && ForeignNamespaces.Contains(root) && !EmbeddedTypes.Contains(name))
            violations.Add(PolicyMessages.CodeId, PolicyMessages.Shadows(name), reader, handle);
        if ((type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout
            && type.GetFields().Any(field => (reader.GetFieldDefinition(field).Attributes & FieldAttributes.Static) == 0))
            violations.Add(PolicyMessages.CodeId, PolicyMessages.ExplicitLayout(DisplayName.Type(name)), reader, handle);
        if (!type.BaseType.IsNil && MemberUses.NameOf(reader, type.BaseType) is var baseType && baseType != "" && allowed.Find(baseType ?? "") is not { IsBase: true })
            violations.Add(PolicyMessages.CodeId, PolicyMessages.Base(DisplayName.Type(name), DisplayName.Type(baseType ?? "?")), reader, handle);
        foreach (var implementation in type.GetInterfaceImplementations())
        {
            var contract = MemberUses.NameOf(reader, reader.GetInterfaceImplementation(implementation).Interface);
            if (contract is null || (contract.Length > 0 && allowed.Find(contract) is null))
                violations.Add(PolicyMessages.ApiId, PolicyMessages.Api(DisplayName.Type(contract ?? "?")), reader, handle);
        }
    }

    static void CheckMethod(MetadataReader reader, MethodDefinitionHandle handle, Violations violations)
    {
        var method = reader.GetMethodDefinition(handle);
        var name = reader.GetString(method.Name);
        var type = reader.GetTypeDefinition(method.GetDeclaringType());
        var signature = method.DecodeSignature(TypeNames.Instance, null);

        var isDelegate = !type.BaseType.IsNil && MemberUses.NameOf(reader, type.BaseType) == "System.MulticastDelegate";
        var code = method.ImplAttributes & MethodImplAttributes.CodeTypeMask;
        var isIL = code == MethodImplAttributes.IL && (method.Attributes & MethodAttributes.Abstract) != 0 == (method.RelativeVirtualAddress == 0);
        var isRuntime = code == MethodImplAttributes.Runtime && isDelegate;
        if (!(isIL || isRuntime)
            || (method.ImplAttributes & (MethodImplAttributes.Unmanaged | MethodImplAttributes.InternalCall | MethodImplAttributes.ForwardRef)) != 0
            || (method.Attributes & (MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport)) != 0
            || signature.Header.CallingConvention != SignatureCallingConvention.Default)
            violations.Add(PolicyMessages.CodeId, PolicyMessages.Native(name), handle, 0);
        if (name == "Finalize" && (method.Attributes & MethodAttributes.Virtual) != 0 && signature.ParameterTypes.IsEmpty)
            violations.Add(PolicyMessages.CodeId, PolicyMessages.Finalizer(reader.GetString(type.Name)), handle, 0);
        if (HoldsForbiddenType(signature.ReturnType) || signature.ParameterTypes.Any(HoldsForbiddenType))
            violations.Add(PolicyMessages.CodeId, PolicyMessages.Pointer(name), handle, 0);
    }

    static void CheckAttribute(MetadataReader reader, CustomAttribute attribute, AllowedApi allowed, Lazy<HashSet<string>> own, Violations violations)
    {
        foreach (var named in AttributeArguments.TypesOf(reader, attribute).SelectMany(SerializedTypeName.NamesIn))
            if (allowed.Find(named) is not { IsGenerated: false } && !own.Value.Contains(named))
                Report(PolicyMessages.Api(DisplayName.Type(named)));
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return;
        var constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        var type = MemberUses.TypeOf(reader, constructor);
        var fromCompiler = attribute.Parent.Kind == HandleKind.TypeDefinition && IsCompilerType(reader, (TypeDefinitionHandle)attribute.Parent);
        if (type is null || MemberUses.TextOf(reader, constructor) is not { } text || (type.Length > 0 && !allowed.Allows(type, text, fromCompiler)))
            Report(PolicyMessages.Api($"[{AttributeName(type ?? "?")}]"));

        void Report(string message)
        {
            if (attribute.Parent.Kind == HandleKind.MethodDefinition)
                violations.Add(PolicyMessages.ApiId, message, (MethodDefinitionHandle)attribute.Parent, 0);
            else
                violations.Add(PolicyMessages.ApiId, message, reader, attribute.Parent.Kind switch
                {
                    HandleKind.TypeDefinition => (TypeDefinitionHandle)attribute.Parent,
                    HandleKind.FieldDefinition => reader.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent).GetDeclaringType(),
                    _ => default,
                });
        }
    }

    static string AttributeName(string type)
    {
        var name = DisplayName.Type(type);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }
}
