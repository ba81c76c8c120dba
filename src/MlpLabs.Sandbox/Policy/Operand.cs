namespace MlpLabs.Sandbox.Policy;

/// <summary>What follows an instruction in a method body.</summary>
internal enum Operand
{
    /// <summary>There is no such instruction.</summary>
    Unknown,
    None,
    Byte,
    Int16,
    Int32,
    Int64,
    Token,
    Switch,
}
