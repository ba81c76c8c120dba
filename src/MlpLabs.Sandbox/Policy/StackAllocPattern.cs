using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Recognises what the compiler makes of a small <c>stackalloc</c>: the only place where raw memory may occur.</summary>
/// <remarks>
/// <c>ldc.i4 N, conv.u, localloc</c> takes N bytes; with initial values follows <c>dup, ldsflda «data», ldc.i4 N, [unaligned. 1,] cpblk</c>
/// or, when all bytes are equal, <c>dup, ldc.i4 value, ldc.i4 N, initblk</c>.
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
                return IsSmall(Before(size).Constant) && IsData(Before(size + 1), reader)
                    && Before(size + 2).Code == ILOpCode.Dup && Before(size + 3).Code == ILOpCode.Localloc
                    && Before(size + 5).Constant >= Before(size).Constant;
            case ILOpCode.Initblk:
                return IsSmall(Before(1).Constant) && Before(2).Constant is not null
                    && Before(3).Code == ILOpCode.Dup && Before(4).Code == ILOpCode.Localloc
                    && Before(6).Constant >= Before(1).Constant;
            default:
                return false;
        }
    }

    static bool IsSmall(int? bytes) => bytes is >= 0 and <= MaxBytes;

    static bool IsData(Instruction instruction, MetadataReader reader)
    {
        if (instruction.Code != ILOpCode.Ldsflda)
            return false;
        var handle = MetadataTokens.EntityHandle(instruction.Token);
        return handle.Kind == HandleKind.FieldDefinition
            && DeclarationCheck.IsCompilerType(reader, reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
    }
}
