using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Reads the instructions of a method body.</summary>
internal static class InstructionReader
{
    /// <exception cref="BadImageFormatException">The body ends inside an instruction or has an unknown one.</exception>
    public static List<Instruction> Read(BlobReader il)
    {
        var instructions = new List<Instruction>();
        while (il.RemainingBytes > 0)
        {
            var offset = il.Offset;
            int code = il.ReadByte();
            if (code == 0xFE)
                code = 0xFE00 | il.ReadByte();
            instructions.Add(Read((ILOpCode)code, offset, ref il));
        }
        return instructions;
    }

    static Instruction Read(ILOpCode code, int offset, ref BlobReader il)
    {
        int? constant = null;
        var token = 0;
        switch (InstructionSet.OperandOf(code))
        {
            case Operand.None:
                if (code is >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8)
                    constant = code - ILOpCode.Ldc_i4_0;
                break;
            case Operand.Byte:
                var small = il.ReadSByte();
                if (code == ILOpCode.Ldc_i4_s)
                    constant = small;
                break;
            case Operand.Int16:
                il.ReadInt16();
                break;
            case Operand.Int32:
                var number = il.ReadInt32();
                if (code == ILOpCode.Ldc_i4)
                    constant = number;
                break;
            case Operand.Int64:
                il.ReadInt64();
                break;
            case Operand.Token:
                token = il.ReadInt32();
                break;
            case Operand.Switch:
                var targets = il.ReadInt32();
                if (targets < 0 || targets > il.RemainingBytes / 4)
                    throw new BadImageFormatException("A switch has more targets than the body has bytes.");
                il.Offset += 4 * targets;
                break;
            default:
                throw new BadImageFormatException("There is no such instruction.");
        }
        return new Instruction(code, offset, constant, token);
    }
}
