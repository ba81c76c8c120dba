using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Recognises what the compiler makes of a small <c>stackalloc</c>: the only place where raw memory may occur.</summary>
/// <remarks>
/// <c>ldc.i4 N, conv.u, localloc</c> takes N bytes; with initial values follows <c>dup, «data», ldc.i4 N, [unaligned. 1,] cpblk</c>, where
/// the data is a field of the compiler's or the first element of a span over one, or, when all bytes are equal, <c>dup, ldc.i4 value, ldc.i4 N, initblk</c>.
/// </remarks>
internal static class StackAllocPattern
{
    public const int MaxBytes = 1024;

    public static bool Matches(List<Instruction> instructions, int at, MetadataReader reader)
    {
        Instruction Before(int back) => at >= back ? instructions[at - back] : default;

        switch (instructions[at].Code)
        {
            case ILOpCode.Localloc:
                return Before(1).Code == ILOpCode.Conv_u && IsSmall(Before(2).Constant);
            case ILOpCode.Unaligned:
                return at + 1 < instructions.Count && instructions[at + 1].Code == ILOpCode.Cpblk && Matches(instructions, at + 1, reader);
            case ILOpCode.Cpblk:
                var size = Before(1).Code == ILOpCode.Unaligned ? 2 : 1;
                return IsSmall(Before(size).Constant) && (
                    (IsData(Before(size + 1), ILOpCode.Ldsflda, reader) && IsTarget(instructions, at - size - 2, Before(size).Constant))
                    || (IsSpanOfData(instructions, at - size - 1, reader) && IsTarget(instructions, at - size - 7, Before(size).Constant)));
            case ILOpCode.Initblk:
                return IsSmall(Before(1).Constant) && Before(2).Constant is not null && IsTarget(instructions, at - 3, Before(1).Constant);
            default:
                return false;
        }
    }

    static bool IsSmall(int? bytes) => bytes is >= 0 and <= MaxBytes;

    // ldc.i4 N, conv.u, localloc, dup, with the dup at the given place: memory of at least so many bytes.
    static bool IsTarget(List<Instruction> instructions, int dup, int? bytes) =>
        dup >= 3 && instructions[dup].Code == ILOpCode.Dup && instructions[dup - 1].Code == ILOpCode.Localloc
        && instructions[dup - 3].Constant >= bytes;

    // ldtoken «data», call CreateSpan, stloc, ldloca, ldc.i4.0, call get_Item, with the last at the given place.
    static bool IsSpanOfData(List<Instruction> instructions, int call, MetadataReader reader) =>
        call >= 5 && instructions[call].Code == ILOpCode.Call && instructions[call - 1].Constant == 0
        && instructions[call - 2].Code is ILOpCode.Ldloca or ILOpCode.Ldloca_s
        && instructions[call - 4].Code == ILOpCode.Call && IsData(instructions[call - 5], ILOpCode.Ldtoken, reader);

    static bool IsData(Instruction instruction, ILOpCode code, MetadataReader reader)
    {
        if (instruction.Code != code)
            return false;
        var handle = MetadataTokens.EntityHandle(instruction.Token);
        return handle.Kind == HandleKind.FieldDefinition
            && DeclarationCheck.IsCompilerType(reader, reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
    }
}
