namespace MlpLabs.Sandbox.Compiling.Intake;

/// <summary>A piece of source text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length);
