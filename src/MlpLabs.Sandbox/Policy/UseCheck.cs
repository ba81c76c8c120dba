using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MlpLabs.Sandbox.Policy;

/// <summary>What the method bodies use, with places; then everything the metadata mentions besides.</summary>
internal sealed class UseCheck(PEReader pe, MetadataReader reader, AllowedApi allowed, Violations violations)
{
    readonly GuardedMembers _guarded = new(reader);
    readonly HashSet<EntityHandle> _reported = [];
    readonly HashSet<string> _reportedTypes = [];
    readonly List<string> _reportedMembers = [];
    // The same member is used in many places; a type is looked for in every signature.
    readonly Dictionary<(MemberReferenceHandle, bool), string?> _problems = [];
    readonly Lazy<HashSet<EntityHandle>> _attributeConstructors = new(() => [.. reader.CustomAttributes.Select(handle => reader.GetCustomAttribute(handle).Constructor)]);
    HashSet<string>? _attributes;
    List<(MethodDefinitionHandle Method, List<string> Types)>? _mentions;

    public void Run()
    {
        foreach (var handle in reader.MethodDefinitions)
            if (!violations.IsFull)
                CheckBody(handle);
        if (violations.IsFull)
            return;
        foreach (var handle in reader.MemberReferences)
            CheckUnplacedMember(handle);
        foreach (var handle in reader.TypeReferences)
            CheckUnplacedType(handle);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var type = reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).DecodeSignature(TypeNames.Instance, null);
            if (DeclarationCheck.HoldsForbiddenType(type))
                violations.Add(PolicyMessages.CodeId, PolicyMessages.Pointer("?"));
        }
    }

    void CheckBody(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress == 0)
            return;
        var type = method.GetDeclaringType();
        var name = DisplayName.Method(reader.GetString(method.Name), reader.GetString(reader.GetTypeDefinition(type).Name));
        var fromCompiler = DeclarationCheck.IsCompilerType(reader, type);
        var body = pe.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil && reader.GetStandaloneSignature(body.LocalSignature)
            .DecodeLocalSignature(TypeNames.Instance, null).Any(DeclarationCheck.HoldsForbiddenType))
            violations.Add(PolicyMessages.CodeId, PolicyMessages.Pointer(name), handle, 0);

        var targets = new HashSet<int>();
        var instructions = InstructionReader.Read(body.GetILReader(), targets);
        for (var i = 0; i < instructions.Count; i++)
        {
            var instruction = instructions[i];
            if (!InstructionSet.IsAllowed(instruction.Code))
                CheckRawMemory(instructions, i, handle, name);
            else if (instruction.Token != 0 && instruction.Code != ILOpCode.Ldstr)
            {
                CheckToken(MetadataTokens.EntityHandle(instruction.Token), handle, instruction.Offset, fromCompiler);
                if (_guarded.ProblemAt(instructions, i, targets) is { } problem)
                    violations.Add(PolicyMessages.ApiId, problem, handle, instruction.Offset);
            }
        }
        foreach (var region in body.ExceptionRegions)
            if (!region.CatchType.IsNil)
                CheckToken(region.CatchType, handle, region.HandlerOffset, fromCompiler);
    }

    void CheckRawMemory(List<Instruction> instructions, int at, MethodDefinitionHandle method, string name)
    {
        if (StackAllocPattern.Matches(instructions, at, reader))
            return;
        var instruction = instructions[at];
        var message = instruction.Code == ILOpCode.Localloc
            ? PolicyMessages.StackAlloc(name, StackAllocPattern.MaxBytes)
            : PolicyMessages.Instruction(instruction.Code.ToString().ToLowerInvariant(), name);
        violations.Add(PolicyMessages.CodeId, message, method, instruction.Offset);
    }

    void CheckToken(EntityHandle handle, MethodDefinitionHandle method, int offset, bool fromCompiler)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                CheckToken(reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method, method, offset, fromCompiler);
                break;
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                if (ProblemOf((MemberReferenceHandle)handle, fromCompiler) is not { } problem)
                    break;
                _reported.Add(handle);
                _reportedMembers.Add(MemberUses.TextOf(reader, member) ?? "");
                _reportedTypes.Add(MemberUses.TypeOf(reader, member) ?? "");
                violations.Add(PolicyMessages.ApiId, problem, method, offset);
                break;
            case HandleKind.TypeReference:
                if (allowed.Find(TypeNames.Of(reader, (TypeReferenceHandle)handle)) is { } type && (!type.IsGenerated || fromCompiler))
                    break;
                _reportedTypes.Add(TypeNames.Of(reader, (TypeReferenceHandle)handle));
                violations.Add(PolicyMessages.ApiId, PolicyMessages.Api(DisplayName.Type(TypeNames.Of(reader, (TypeReferenceHandle)handle))), method, offset);
                break;
            case HandleKind.MethodDefinition or HandleKind.FieldDefinition or HandleKind.TypeDefinition or HandleKind.TypeSpecification
                when MetadataTokens.TryGetTableIndex(handle.Kind, out var table) && MetadataTokens.GetRowNumber(handle) is var row && row > 0 && row <= reader.GetTableRowCount(table):
                // The submission's own, or made of type references that are checked as such.
                break;
            default:
                violations.Add(PolicyMessages.ImageId, PolicyMessages.Unreadable, method, offset);
                break;
        }
    }

    void CheckUnplacedMember(MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        if (ProblemOf(handle, fromCompiler: true) is not { } problem || _reported.Contains(handle))
            return;
        // An attribute has been reported as one.
        if (_reportedTypes.Add(MemberUses.TypeOf(reader, member) ?? "") && !IsAttributeConstructor(handle))
            violations.Add(PolicyMessages.ApiId, problem);
    }

    void CheckUnplacedType(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = TypeNames.Of(reader, handle);
        if (type.ResolutionScope.Kind is not (HandleKind.AssemblyReference or HandleKind.TypeReference))
            violations.Add(PolicyMessages.ImageId, PolicyMessages.Image($"a type from another module, {name}"));
        if (allowed.Find(name) is not null || !_reportedTypes.Add(name) || IsAttribute(name))
            return;
        var message = PolicyMessages.Api(DisplayName.Type(name));
        if (MethodThatMentions(name) is { IsNil: false } method)
            violations.Add(PolicyMessages.ApiId, message, method, 0);
        // What is there only for the parameters of a member has been told with the member.
        else if (TypeThatMentions(name) is var declaring && (!declaring.IsNil || !_reportedMembers.Exists(member => member.Contains(name, StringComparison.Ordinal))))
            violations.Add(PolicyMessages.ApiId, message, reader, declaring);
    }

    string? ProblemOf(MemberReferenceHandle handle, bool fromCompiler) => _problems.TryGetValue((handle, fromCompiler), out var known)
        ? known
        : _problems[(handle, fromCompiler)] = ProblemOf(reader.GetMemberReference(handle), fromCompiler);

    string? ProblemOf(MemberReference member, bool fromCompiler)
    {
        var text = MemberUses.TextOf(reader, member);
        var type = MemberUses.TypeOf(reader, member);
        if (text is null || type is null || DeclarationCheck.HoldsForbiddenType(text))
            return PolicyMessages.Api(DisplayName.Member(type ?? "?", reader.GetString(member.Name)));
        return type is "" or MemberUses.Array || allowed.Allows(type, text, fromCompiler) ? null : PolicyMessages.Api(DisplayName.Member(type, text));
    }

    bool IsAttributeConstructor(MemberReferenceHandle handle) => _attributeConstructors.Value.Contains(handle);

    bool IsAttribute(string type) => (_attributes ??= [.. _attributeConstructors.Value
        .Where(constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => MemberUses.TypeOf(reader, reader.GetMemberReference((MemberReferenceHandle)constructor)) ?? "")]).Contains(type);

    MethodDefinitionHandle MethodThatMentions(string type) => violations.IsFull
        ? default
        : (_mentions ??= [.. Mentions()]).FirstOrDefault(method => method.Types.Any(text => text.Contains(type, StringComparison.Ordinal))).Method;

    // In a field, as a base or as an interface.
    TypeDefinitionHandle TypeThatMentions(string type)
    {
        if (violations.IsFull)
            return default;
        foreach (var handle in reader.FieldDefinitions)
            if (reader.GetFieldDefinition(handle) is var field && field.DecodeSignature(TypeNames.Instance, null).Contains(type, StringComparison.Ordinal))
                return field.GetDeclaringType();
        foreach (var handle in reader.TypeDefinitions)
        {
            var declared = reader.GetTypeDefinition(handle);
            if (declared.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface).Append(declared.BaseType)
                .Any(mentioned => !mentioned.IsNil && MemberUses.NameOf(reader, mentioned) == type))
                return handle;
        }
        return default;
    }

    IEnumerable<(MethodDefinitionHandle Method, List<string> Types)> Mentions()
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            var signature = method.DecodeSignature(TypeNames.Instance, null);
            IEnumerable<string> mentioned = [signature.ReturnType, .. signature.ParameterTypes];
            if (method.RelativeVirtualAddress != 0 && pe.GetMethodBody(method.RelativeVirtualAddress).LocalSignature is { IsNil: false } locals)
                mentioned = mentioned.Concat(reader.GetStandaloneSignature(locals).DecodeLocalSignature(TypeNames.Instance, null));
            yield return (handle, [.. mentioned.Distinct()]);
        }
    }
}
