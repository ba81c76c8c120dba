namespace MlpLabs.Sandbox.Compiling.Intake;

internal enum TokenKind
{
    Word,
    Number,
    /// <summary>A string or character, or the piece of an interpolated string before a hole or the end.</summary>
    Text,
    /// <summary>The quotes that begin an interpolated string, with what stands before them.</summary>
    TextOpen,
    /// <summary>One or two characters that are neither word nor text.</summary>
    Sign,
    /// <summary>The beginning of a hole of an interpolated string.</summary>
    HoleOpen,
    HoleClose,
    /// <summary>A line that begins with <c>#</c>.</summary>
    Directive,
    End,
}
