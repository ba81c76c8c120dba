using System.Runtime.InteropServices;
using MlpLabs.Protocol.Bytes;

namespace MlpLabs.Protocol.Seccomp;

/// <summary>Assembles a seccomp filter: classic BPF over the number, the processor and the arguments of a system call.</summary>
/// <remarks>
/// How it works: the kernel runs the filter before every system call of every thread of a process, and of everything the
/// process starts; a filter cannot be taken off again. What it cannot do: look behind a pointer, so it cannot tell one
/// file name from another.
/// </remarks>
internal sealed class BpfProgram
{
    // Offsets in the kernel's struct seccomp_data.
    const uint NumberOffset = 0;
    const uint ArchitectureOffset = 4;
    const uint FirstArgumentOffset = 16;

    // Instruction codes of classic BPF.
    const ushort LoadWord = 0x20;
    const ushort JumpIfEqual = 0x15;
    const ushort JumpIfGreaterOrEqual = 0x35;
    const ushort JumpIfAnyBitSet = 0x45;
    const ushort ReturnConstant = 0x06;

    const int MaxBytes = 4096 * 8; // The kernel takes no more instructions.

    readonly ByteWriter _instructions = new(MaxBytes);
    readonly Architecture _architecture;

    public BpfProgram(Architecture architecture)
    {
        _architecture = architecture;
        // A process may enter the kernel as another processor (int 0x80, x32), where the numbers mean other calls.
        Emit(LoadWord, ArchitectureOffset);
        Emit(JumpIfEqual, AuditCode(architecture), ifTrue: 1, ifFalse: 0);
        Emit(ReturnConstant, FilterAction.KillProcess);
        Emit(LoadWord, NumberOffset);
        if (architecture == Architecture.X64)
        {
            const uint x32Bit = 0x40000000;
            Emit(JumpIfGreaterOrEqual, x32Bit, ifTrue: 0, ifFalse: 1);
            Emit(ReturnConstant, FilterAction.KillProcess);
        }
    }

    /// <summary>What happens when one of these calls is made.</summary>
    public BpfProgram On(uint action, params IEnumerable<string> names)
    {
        foreach (var name in names)
            if (SystemCalls.Number(name, _architecture) is { } number)
            {
                Emit(JumpIfEqual, number, ifTrue: 0, ifFalse: 1);
                Emit(ReturnConstant, action);
            }
        return this;
    }

    /// <summary>Allows a call when a bit of its first argument is set and none of some others; otherwise does the other thing.</summary>
    public BpfProgram AllowWithFlag(string name, uint flag, uint without, uint otherwise)
    {
        if (SystemCalls.Number(name, _architecture) is { } number)
        {
            Emit(JumpIfEqual, number, ifTrue: 0, ifFalse: 5);
            Emit(LoadWord, FirstArgumentOffset);
            Emit(JumpIfAnyBitSet, without, ifTrue: 2, ifFalse: 0);
            Emit(JumpIfAnyBitSet, flag, ifTrue: 0, ifFalse: 1);
            Emit(ReturnConstant, FilterAction.Allow);
            Emit(ReturnConstant, otherwise);
        }
        return this;
    }

    /// <summary>Allows a call when none of some bits of its first argument is set; otherwise does the other thing.</summary>
    public BpfProgram AllowWithout(string name, uint without, uint otherwise)
    {
        if (SystemCalls.Number(name, _architecture) is { } number)
        {
            Emit(JumpIfEqual, number, ifTrue: 0, ifFalse: 4);
            Emit(LoadWord, FirstArgumentOffset);
            Emit(JumpIfAnyBitSet, without, ifTrue: 1, ifFalse: 0);
            Emit(ReturnConstant, FilterAction.Allow);
            Emit(ReturnConstant, otherwise);
        }
        return this;
    }

    /// <summary>Allows a call when its first argument is one of these values; otherwise does the other thing.</summary>
    public BpfProgram AllowWithArgument(string name, IReadOnlyList<uint> values, uint otherwise)
    {
        if (SystemCalls.Number(name, _architecture) is { } number)
        {
            Emit(JumpIfEqual, number, ifTrue: 0, ifFalse: (byte)(2 * values.Count + 2));
            Emit(LoadWord, FirstArgumentOffset);
            foreach (var value in values)
            {
                Emit(JumpIfEqual, value, ifTrue: 0, ifFalse: 1);
                Emit(ReturnConstant, FilterAction.Allow);
            }
            Emit(ReturnConstant, otherwise);
        }
        return this;
    }

    /// <summary>Ends the filter: calls that the table cannot know do not exist, so that the runtime falls back; all others do this.</summary>
    public byte[] Otherwise(uint action)
    {
        Emit(JumpIfGreaterOrEqual, SystemCalls.LastKnown, ifTrue: 0, ifFalse: 1);
        Emit(ReturnConstant, FilterAction.NoSuchCall);
        Emit(ReturnConstant, action);
        return _instructions.Overflowed ? throw new InvalidOperationException($"The filter has more than {MaxBytes} bytes.") : _instructions.ToArray();
    }

    // struct sock_filter, written at once: a list of instructions would be compiled anew in every worker.
    void Emit(ushort code, uint operand, byte ifTrue = 0, byte ifFalse = 0)
    {
        _instructions.Byte((byte)code);
        _instructions.Byte((byte)(code >> 8));
        _instructions.Byte(ifTrue);
        _instructions.Byte(ifFalse);
        _instructions.Int32(unchecked((int)operand));
    }

    static uint AuditCode(Architecture architecture) => architecture switch
    {
        Architecture.X64 => 0xC000003E,
        Architecture.Arm64 => 0xC00000B7,
        _ => throw new PlatformNotSupportedException($"There is no system call filter for {architecture}."),
    };
}
