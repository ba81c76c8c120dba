using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>The instructions of .NET, and those among them that a submission may contain.</summary>
internal static class InstructionSet
{
    /// <summary>Allowed everywhere. What is missing needs a pattern around it or is never written by the C# compiler without `unsafe`.</summary>
    public static bool IsAllowed(ILOpCode code) => code switch
    {
        ILOpCode.Jmp or ILOpCode.Calli or ILOpCode.Cpobj or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Arglist or ILOpCode.Refanytype
            or ILOpCode.Localloc or ILOpCode.Cpblk or ILOpCode.Initblk or ILOpCode.Unaligned or ILOpCode.Tail or ILOpCode.Break => false,
        _ => OperandOf(code) != Operand.Unknown,
    };

    public static Operand OperandOf(ILOpCode code) => code switch
    {
        ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s
            or ILOpCode.Ldc_i4_s or (>= ILOpCode.Br_s and <= ILOpCode.Blt_un_s) or ILOpCode.Leave_s or ILOpCode.Unaligned => Operand.Byte,
        ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => Operand.Int16,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or (>= ILOpCode.Br and <= ILOpCode.Blt_un) or ILOpCode.Leave => Operand.Int32,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => Operand.Int64,
        ILOpCode.Switch => Operand.Switch,
        ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Cpobj or ILOpCode.Ldobj or ILOpCode.Ldstr
            or ILOpCode.Newobj or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox or ILOpCode.Ldfld or ILOpCode.Ldflda
            or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld or ILOpCode.Stobj or ILOpCode.Box
            or ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem or ILOpCode.Unbox_any or ILOpCode.Refanyval
            or ILOpCode.Mkrefany or ILOpCode.Ldtoken or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Initobj or ILOpCode.Constrained
            or ILOpCode.Sizeof => Operand.Token,
        (>= ILOpCode.Nop and <= ILOpCode.Ldnull) or ILOpCode.Dup or ILOpCode.Pop or ILOpCode.Ret
            or (>= ILOpCode.Ldind_i1 and <= ILOpCode.Conv_u8) or ILOpCode.Conv_r_un or ILOpCode.Throw
            or (>= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un) or ILOpCode.Ldlen
            or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Stelem_ref) or (>= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8)
            or ILOpCode.Ckfinite or (>= ILOpCode.Conv_u2 and <= ILOpCode.Endfinally) or ILOpCode.Stind_i or ILOpCode.Conv_u
            or (>= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8)
            or ILOpCode.Arglist or (>= ILOpCode.Ceq and <= ILOpCode.Clt_un) or ILOpCode.Localloc or ILOpCode.Endfilter or ILOpCode.Volatile
            or ILOpCode.Tail or ILOpCode.Cpblk or ILOpCode.Initblk or ILOpCode.Rethrow or ILOpCode.Refanytype or ILOpCode.Readonly => Operand.None,
        _ => Operand.Unknown,
    };
}
