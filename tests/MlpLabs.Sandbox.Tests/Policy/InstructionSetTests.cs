using System.Reflection.Emit;
using System.Reflection.Metadata;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Sandbox.Tests.Policy;

public sealed class InstructionSetTests
{
    static readonly OpCode[] All = [.. typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).Where(code => code.OpCodeType != OpCodeType.Nternal)];

    [Fact]
    public void Operands_are_those_of_the_runtime()
    {
        foreach (var code in All)
            Assert.Equal((code.Name, Of(code.OperandType)), (code.Name, InstructionSet.OperandOf((ILOpCode)(ushort)code.Value)));
    }

    [Fact]
    public void Instructions_on_raw_memory_and_pointers_to_functions_are_not_allowed() =>
        Assert.Equal(
            ["arglist", "break", "calli", "cpblk", "cpobj", "initblk", "jmp", "localloc", "mkrefany", "refanytype", "refanyval", "tail.", "unaligned."],
            All.Where(code => !InstructionSet.IsAllowed((ILOpCode)(ushort)code.Value)).Select(code => code.Name!).Order(StringComparer.Ordinal));

    static Operand Of(OperandType type) => type switch
    {
        OperandType.InlineNone => Operand.None,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => Operand.Byte,
        OperandType.InlineVar => Operand.Int16,
        OperandType.InlineBrTarget or OperandType.InlineI or OperandType.ShortInlineR => Operand.Int32,
        OperandType.InlineI8 or OperandType.InlineR => Operand.Int64,
        OperandType.InlineSwitch => Operand.Switch,
        _ => Operand.Token,
    };
}
