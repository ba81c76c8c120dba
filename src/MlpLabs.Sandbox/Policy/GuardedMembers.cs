using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Members that the list allows only in certain places of a method body.</summary>
/// <remarks>
/// Options of regular expressions must be constants at the call, without Compiled, which makes code that nobody has checked. What the compiler
/// calls for collection expressions, <c>CollectionsMarshal</c>, must stand as the compiler writes it: SetCount on a list that has just been made and
/// directly before AsSpan; AsSpan there, or directly before its span is copied.
/// </remarks>
internal sealed class GuardedMembers(MetadataReader reader)
{
    const string Regex = "System.Text.RegularExpressions.Regex";
    const string Options = "System.Text.RegularExpressions.RegexOptions";
    const string Marshal = "System.Runtime.InteropServices.CollectionsMarshal";
    const int Compiled = 8;

    // How far the compiler puts the parts of a pattern from each other.
    const int MadeBefore = 7;
    const int CopiedAfter = 12;

    /// <summary>What is wrong with the instruction's use of such a member; null when nothing is, or when it uses none.</summary>
    /// <param name="instructions">All of the body.</param>
    /// <param name="targets">Places that are jumped to.</param>
    public string? ProblemAt(List<Instruction> instructions, int at, HashSet<int> targets)
    {
        var (type, member) = Called(instructions[at]);
        return type switch
        {
            Regex when member.Contains(Options, StringComparison.Ordinal) && !HasPlainOptions(instructions, at, member, targets) => PolicyMessages.RegexOptions,
            Marshal when !IsCompilers(instructions, at, member) => PolicyMessages.Api(DisplayName.Member(type, member)),
            _ => null,
        };
    }

    static bool HasPlainOptions(List<Instruction> instructions, int at, string member, HashSet<int> targets) =>
        instructions[at].Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj
        && at > 0 && instructions[at - 1].Constant is { } options && (options & Compiled) == 0
        && member.EndsWith(Options + ")", StringComparison.Ordinal) && !targets.Contains(instructions[at].Offset);

    bool IsCompilers(List<Instruction> instructions, int at, string member)
    {
        if (instructions[at].Code != ILOpCode.Call)
            return false;
        if (member.StartsWith("SetCount", StringComparison.Ordinal))
            return IsBeforeSpan(instructions, at)
                && instructions.Take(at).TakeLast(MadeBefore).Any(i => i.Code == ILOpCode.Newobj && Called(i).Type == "System.Collections.Generic.List`1");
        return (at >= 2 && IsBeforeSpan(instructions, at - 2) && Called(instructions[at - 2]) is (Marshal, ['S', ..]))
            || instructions.Skip(at + 1).Take(CopiedAfter).Any(i => i.Code == ILOpCode.Call && Called(i).Member.StartsWith("CopyTo(", StringComparison.Ordinal));
    }

    bool IsBeforeSpan(List<Instruction> instructions, int at) =>
        at + 2 < instructions.Count && instructions[at + 1].Code is ILOpCode.Dup or (>= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3) or ILOpCode.Ldloc_s or ILOpCode.Ldloc
        && Called(instructions[at + 2]) is (Marshal, ['A', ..]);

    (string Type, string Member) Called(Instruction instruction)
    {
        if (instruction.Token == 0 || instruction.Code == ILOpCode.Ldstr)
            return ("", "");
        var handle = MetadataTokens.EntityHandle(instruction.Token);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        if (handle.Kind != HandleKind.MemberReference)
            return ("", "");
        var member = reader.GetMemberReference((MemberReferenceHandle)handle);
        var type = MemberUses.TypeOf(reader, member) ?? "";
        // Only of these are the parameters of interest.
        return (type, type is Regex or Marshal ? MemberUses.TextOf(reader, member) ?? "" : reader.GetString(member.Name) + "(");
    }
}
