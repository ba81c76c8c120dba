using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Reads the instructions of a method body.</summary>
internal static class InstructionReader
{
    /// <param name="il">The body.</param>
    /// <param name="targets">Receives the places that are jumped to.</param>
    /// <exception cref="BadImageFormatException">The body ends inside an instruction or has an unknown one.</exception>
    public static List<Instruction> Read(BlobReader il, HashSet<int> targets)
    {
        var instructions = new List<Instruction>();
        while (il.RemainingBytes > 0)
        {
            var offset = il.Offset;
            int code = il.ReadByte();
            if (code == 0xFE)
                code = 0xFE00 | il.ReadByte();
            instructions.Add(Read((ILOpCode)code, offset, ref il, targets));
        }
        return instructions;
    }

    static Instruction Read(ILOpCode code, int offset, ref BlobReader il, HashSet<int> targets)
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
                else if (code is (>= ILOpCode.Br_s and <= ILOpCode.Blt_un_s) or ILOpCode.Leave_s)
                    targets.Add(il.Offset + small);
                break;
            case Operand.Int16:
                il.ReadInt16();
                break;
            case Operand.Int32:
                var number = il.ReadInt32();
                if (code == ILOpCode.Ldc_i4)
                    constant = number;
                else if (code is (>= ILOpCode.Br and <= ILOpCode.Blt_un) or ILOpCode.Leave)
                    targets.Add(unchecked(il.Offset + number));
                break;
            case Operand.Int64:
                il.ReadInt64();
                break;
            case Operand.Token:
                token = il.ReadInt32();
                break;
            case Operand.Switch:
                var count = il.ReadInt32();
                if (count < 0 || count > il.RemainingBytes / 4)
                    throw new BadImageFormatException("A switch has more targets than the body has bytes.");
                var after = il.Offset + 4 * count;
                for (var i = 0; i < count; i++)
                    targets.Add(unchecked(after + il.ReadInt32()));
                break;
            default:
                throw new BadImageFormatException("There is no such instruction.");
        }
        return new Instruction(code, offset, constant, token);
    }
}
