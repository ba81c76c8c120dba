using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MlpLabs.Grading.Submissions;

/// <summary>Which methods of an assembly call which, directly or through others, lambdas and iterators.</summary>
/// <remarks>Reads what the assembly policy has let through, whose bounds on images hold here too.</remarks>
internal sealed class CallGraph
{
    static readonly Lazy<(OperandType[] OneByte, OperandType[] TwoByte)> _operands = new(ReadOpCodes);

    // A submission of people has some hundreds.
    const int MaxCalls = 1_000_000;

    readonly Dictionary<int, HashSet<int>> _calls;

    CallGraph(Dictionary<int, HashSet<int>> calls) => _calls = calls;

    public static CallGraph Of(ReadOnlyMemory<byte> assembly)
    {
        using var pe = new PEReader(ImmutableArray.Create(assembly.Span));
        var metadata = pe.GetMetadataReader();
        var calls = new Dictionary<int, HashSet<int>>();
        var count = 0;
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0 || count > MaxCalls)
                continue;
            var called = calls[MetadataTokens.GetToken(handle)] = Called(metadata, pe.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
            count += called.Count;
        }
        return new CallGraph(calls);
    }

    public bool Reaches(int caller, int callee)
    {
        var seen = new HashSet<int> { caller };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var method))
            foreach (var next in _calls.GetValueOrDefault(method) ?? [])
            {
                if (next == callee)
                    return true;
                if (seen.Add(next))
                    open.Push(next);
            }
        return false;
    }

    static HashSet<int> Called(MetadataReader metadata, BlobReader il)
    {
        var called = new HashSet<int>();
        // Types whose methods have all been added.
        var opened = new HashSet<TypeDefinitionHandle>();
        while (il.RemainingBytes > 0)
        {
            var first = il.ReadByte();
            var operand = first == 0xFE ? _operands.Value.TwoByte[il.ReadByte()] : _operands.Value.OneByte[first];
            switch (operand)
            {
                case OperandType.InlineMethod or OperandType.InlineTok:
                    Add(metadata, MetadataTokens.EntityHandle(il.ReadInt32()), called, opened);
                    break;
                case OperandType.InlineField:
                    AddAsync(metadata, MetadataTokens.EntityHandle(il.ReadInt32()), called, opened);
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32(); // On a line of its own: += takes the offset before it reads the right side.
                    il.Offset += 4 * targets;
                    break;
                default:
                    il.Offset += Size(operand);
                    break;
            }
        }
        return called;
    }

    static void Add(MetadataReader metadata, EntityHandle handle, HashSet<int> called, HashSet<TypeDefinitionHandle> opened)
    {
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        if (handle.Kind != HandleKind.MethodDefinition)
            return;
        called.Add(MetadataTokens.GetToken(handle));
        // The body of an iterator or of an async method stands in a class of its own, which is only constructed here.
        var declaring = metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType();
        if (metadata.GetString(metadata.GetTypeDefinition(declaring).Name).StartsWith('<') && metadata.StringComparer.Equals(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).Name, ".ctor"))
            Open(metadata, declaring, called, opened);
    }

    // The body of an async method stands in a struct of its own, which is never constructed: its state field is set here.
    static void AddAsync(MetadataReader metadata, EntityHandle handle, HashSet<int> called, HashSet<TypeDefinitionHandle> opened)
    {
        if (handle.Kind != HandleKind.FieldDefinition)
            return;
        var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
        if (metadata.StringComparer.Equals(field.Name, "<>1__state"))
            Open(metadata, field.GetDeclaringType(), called, opened);
    }

    static void Open(MetadataReader metadata, TypeDefinitionHandle type, HashSet<int> called, HashSet<TypeDefinitionHandle> opened)
    {
        if (opened.Add(type))
            called.UnionWith(metadata.GetTypeDefinition(type).GetMethods().Select(m => MetadataTokens.GetToken(m)));
    }

    static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    static (OperandType[] OneByte, OperandType[] TwoByte) ReadOpCodes()
    {
        var (one, two) = (new OperandType[256], new OperandType[256]);
        Array.Fill(one, OperandType.InlineNone);
        Array.Fill(two, OperandType.InlineNone);
        foreach (var field in typeof(OpCodes).GetFields())
            if (field.GetValue(null) is OpCode code)
                (code.Size == 1 ? one : two)[code.Value & 0xFF] = code.OperandType;
        return (one, two);
    }
}
