using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>One instruction of a method body.</summary>
/// <param name="Constant">The number that an <c>ldc.i4</c> pushes; null for all other instructions.</param>
/// <param name="Token">The metadata token of its operand; 0 when it has none.</param>
internal readonly record struct Instruction(ILOpCode Code, int Offset, int? Constant, int Token);
